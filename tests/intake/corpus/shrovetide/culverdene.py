"""A guide to values for staff: a table of values with what staff do and what pupils do, and how the values are used."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Culverdene Education Partnership", style="Title"),
        para("Living our values: a guide for staff"),
        para("Introduction", style="Heading1"),
        para(
            "This guide is for everyone who works in our schools. It explains our three values and gives examples of "
            "what they look like from day to day."
        ),
        para("Our values are important because they help us to make good decisions."),
        para("Our values in practice", style="Heading1"),
        table(
            ("Value", "What it means", "What staff do", "What pupils do"),
            (
                "Respect",
                "We value every person and every point of view.",
                para("Speak calmly to pupils at all times") + para("Listen without interrupting"),
                para("Hold doors open and say thank you") + para("Listen when others are speaking"),
            ),
            (
                "Aspiration",
                "We aim high and never give up.",
                para("Plan lessons that stretch every pupil") + para("Keep learning about their subject"),
                para("Try their best in every lesson") + para("Ask questions"),
            ),
            (
                "Community",
                "We are stronger when we work together.",
                para("Build good relationships with families"),
                para("Help younger pupils to settle in") + para("Raise money for local charities"),
            ),
        ),
        para("Using the values", style="Heading1"),
        items(
            "The values form part of the interview for every post.",
            "The values are discussed in appraisal meetings.",
            "The values appear on all job advertisements.",
        ),
        para("Our schools", style="Heading1"),
        table(
            ("School", "Headteacher", "Pupils"),
            ("Culverdene Primary School", "Ms C Sample", "204"),
            ("Marsh End Academy", "Mr D Sample", "1,012"),
        ),
        para("Figure 1: The values logo may be downloaded from the staff intranet."),
        para("If you have any questions about this guide please speak to your line manager."),
        footer="Human Resources, September 2025",
    )
