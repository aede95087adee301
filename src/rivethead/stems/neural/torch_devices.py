"""What torch can compute on here. Imports torch: only for the model's own process."""

import os
from pathlib import Path

import torch

from rivethead.stems.neural.devices import Device

_UNKNOWN_RAM_BYTES = 8_000_000_000


def devices() -> tuple[Device, ...]:
    """Return every device, the fastest first; the CPU is always the last."""
    found = [_cuda()] if torch.cuda.is_available() else []
    if torch.backends.mps.is_available():
        found.append(_mps())
    return (*found, _cpu())


def _cuda() -> Device:
    """Return the first card; of several, CUDA_VISIBLE_DEVICES says which that is."""
    free, total = torch.cuda.mem_get_info(0)
    modern = torch.cuda.get_device_capability(0) >= (8, 0)
    return Device("cuda", torch.cuda.get_device_name(0), int(free), int(total), modern)


def _mps() -> Device:
    total = int(torch.mps.recommended_max_memory())
    return Device("mps", "Apple GPU", total - int(torch.mps.driver_allocated_memory()), total, False)


def _cpu() -> Device:
    free, total = main_memory_bytes()
    return Device("cpu", "CPU", free, total, True)


def main_memory_bytes() -> tuple[int, int]:
    """Return the main memory that is free and that there is, in bytes; a guess where the system does not say."""
    try:
        rows = dict(line.split(":", 1) for line in Path("/proc/meminfo").read_text(encoding="ascii").splitlines())
        free, total = (int(rows[name].split()[0]) * 1024 for name in ("MemAvailable", "MemTotal"))
    except (OSError, KeyError, ValueError):
        total = _installed_bytes()
        free = total * 3 // 4
    return free, total


def _installed_bytes() -> int:
    if not hasattr(os, "sysconf") or not {"SC_PHYS_PAGES", "SC_PAGE_SIZE"} <= set(os.sysconf_names):
        return _UNKNOWN_RAM_BYTES
    return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
