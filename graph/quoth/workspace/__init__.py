"""The public Python way in: a workspace over one store."""

from __future__ import annotations

from quoth.show.formats import Format
from quoth.workspace.adding import Added, Done, Metadata
from quoth.workspace.comparing import Pairing
from quoth.workspace.finding import Shown
from quoth.workspace.workspace import Workspace, derive

__all__ = ["Added", "Done", "Format", "Metadata", "Pairing", "Shown", "Workspace", "derive"]
