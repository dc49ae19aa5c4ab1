"""Where an installation keeps its journal, and the small files that belong to it."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs


def default_db() -> str:
    """The file or address of ``LEVENSKAART_DB``, else a file in the person's own data folder."""
    return os.environ.get("LEVENSKAART_DB") or str(_folder() / "levenskaart.db")


def on_postgres(db: str | Path) -> bool:
    """Whether this names a PostgreSQL database and not a file."""
    return str(db).startswith(("postgresql://", "postgres://"))


def beside(db: str | Path, what: str) -> Path:
    """The small file (``key``, ``pin``, …) that belongs to this journal: beside the file.

    A database on a server has no folder beside it: then it lies in the person's own data folder, or, for the key,
    where ``LEVENSKAART_KEY`` says, so that several processes and hosts can share one.
    """
    if what == "key" and os.environ.get("LEVENSKAART_KEY"):
        return Path(os.environ["LEVENSKAART_KEY"])
    return _folder() / f"postgres.{what}" if on_postgres(db) else Path(f"{db}.{what}")


def _folder() -> Path:
    return Path(platformdirs.user_data_dir("levenskaart", False))
