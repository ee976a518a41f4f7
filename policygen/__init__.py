"""Word policies, prospectus sections and staff handbooks that say what an academy trust says of itself.

`policygen.Template` fills any Word template from a program; see docs/from-docxtpl.md.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from policygen.render.engine import Template

__all__ = ["Template", "__version__"]

__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    # Loaded when first asked for: the command's own start-up does not wait for it.
    if name == "Template":
        from policygen.render.engine import Template

        return Template
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
