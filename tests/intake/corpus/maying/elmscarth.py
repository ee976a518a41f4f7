"""A code of conduct and values in two tables: a value and what it means, then what pupils and staff do about it."""

from tests.intake.corpus.making import bold, docx, items, para, table


def make() -> bytes:
    return docx(
        para("Elmscarth Learning Alliance", style="Title"),
        para("Our values and how we live them"),
        para(
            "This document is for everyone who works in, learns in or visits an Elmscarth school. It replaces the "
            "version issued in 2020."
        ),
        para("Our vision is for every child in north Nottinghamshire to attend a school that is good or better."),
        para("Values and what they mean", style="Heading1"),
        table(
            ("Value", "What it means"),
            ("Respect", "We value each person for who they are."),
            ("Responsibility", "We own our actions and keep our promises."),
            ("Resilience", "We keep going when things are tough."),
            ("Reflection", "We take time to think about what we have learned."),
        ),
        para("How we live our values", style="Heading1"),
        table(
            ("What pupils do", "What staff do"),
            ("listen when others are speaking", "model the behaviour that we want to see"),
            ("try their best in every lesson", "plan lessons that interest and challenge every pupil"),
            ("tell an adult if something is wrong", "follow up every concern about a child"),
            ("take care of books and equipment", "speak well of pupils, parents and colleagues"),
        ),
        para("What leaders do", style="Heading1"),
        para("Leaders will:"),
        items(
            "be visible and approachable;",
            "consult staff before introducing change;",
            "judge a policy by its effect on children.",
        ),
        bold("Monitoring"),
        para("The Director of Education will report to trustees on the use of this document each summer."),
        para("Document control: V4, September 2024, HR and Communications"),
        header="Elmscarth Learning Alliance",
        footer="Our values and how we live them | September 2024",
    )
