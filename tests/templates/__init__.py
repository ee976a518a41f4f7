"""The wording of the bundled templates as text, so that a change of words shows in review: `golden/`, `goldens.py`."""
