"""What every request must pass, and what every answer carries."""
