"""Documents written and labelled after the fresh ones, by somebody who had seen neither the rules nor the code."""
