"""The papers that pass between rooms: frozen, slotted, versioned dataclasses and nothing else."""
