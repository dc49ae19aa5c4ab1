"""Measurements anyone can run again: ``make bench``. Seconds depend on the machine, so each prints ratios from one run."""
