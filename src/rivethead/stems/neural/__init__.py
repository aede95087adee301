"""What engines that carry a neural network share: devices, a process for the model, guards, retries."""
