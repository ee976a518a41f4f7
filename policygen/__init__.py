"""Word policies, prospectus sections and staff handbooks that say what an academy trust says of itself."""

__version__ = "0.1.0"
