"""How the tests run: the same every time, so that a failure is the code's and not the day's."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# Seeded for `make test`; HYPOTHESIS_PROFILE=search looks for new examples.
settings.register_profile(
    "same", deadline=None, derandomize=True, max_examples=150, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("search", deadline=None, max_examples=1000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))
