"""What the explorer page is made of: payload (data), bundle (code and policy), frame (notebooks)."""
