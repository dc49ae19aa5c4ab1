"""The life map of a tenant, as a group around a table builds and judges it.

This package is the pure domain: what a group can do (commands), what it did (events), what that comes to (the fold),
and the questions the result answers. It knows no screen, no database and no clock.
"""
