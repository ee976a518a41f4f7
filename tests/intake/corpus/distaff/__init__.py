"""Trusts of East Anglia and Lincolnshire: an exam of the reading."""
