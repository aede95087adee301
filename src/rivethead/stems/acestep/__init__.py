"""ACE-Step 1.5: takes by diffusion, told the tempo and the key as numbers and not only in words."""
