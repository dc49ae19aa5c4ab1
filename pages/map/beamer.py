"""The wall: the map fills it, and nothing on it can be pressed."""

from __future__ import annotations

from pages.map import wall
from pages.parts.margin import margin

margin(wall.wall)()
