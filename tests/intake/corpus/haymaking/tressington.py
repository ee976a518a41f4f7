"""A trust's three-year strategy: a foreword with facts, vision and mission, values in a table, four pillars."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Tressington Hills Trust", style="Title"),
        para("Strategy 2025–2028"),
        para("Foreword from the Chair", style="Heading1"),
        para(
            "When the trust began in 2017 it had two schools and a borrowed desk. Today we educate 5,300 pupils "
            "between the ages of two and nineteen. This document says where we hope to be in three years’ time, and "
            "I commend it to you."
        ),
        para("Dr Alun Prewett, Chair of Trustees"),
        para("Our vision", style="Heading1"),
        para("Hill schools that people would move house for."),
        para("Our mission", style="Heading1"),
        para("To make certain that pupils in every one of our schools are taught well, treated well and sent on well."),
        para("Our values", style="Heading1"),
        table(
            ("Value", "What it means to us"),
            ("Resolve", "We finish what we start."),
            ("Warmth", "People feel better for having met us."),
            ("Fairness", "We give more to those who have been given less."),
        ),
        para("Our four pillars", style="Heading1"),
        para("Pillar 1: Teaching worth the journey", style="Heading2"),
        para("By 2028 we will:"),
        items(
            "have a subject lead for every subject, paid to work across all our schools;",
            "film and share lessons that other teachers have asked to see;",
            "bring every school’s reading scores above the national figure.",
        ),
        para("Pillar 2: Children who belong", style="Heading2"),
        para("By 2028 we will:"),
        items(
            "cut suspensions by half without lowering what we expect;",
            "place a family worker in each of our towns;",
            "make sure that cost keeps no pupil from a trip, a club or an instrument.",
        ),
        para("Pillar 3: Colleagues who stay", style="Heading2"),
        para("A settled staff is the best gift a school can have."),
        para(
            "We will train every line manager before they manage anyone. We will stop any task that takes longer to "
            "record than to do."
        ),
        para("Pillar 4: A trust that lasts", style="Heading2"),
        para("Trustees will balance the budget every year and visit every school before they decide its future."),
        para("How this strategy will be delivered", style="Heading1"),
        para(
            "Each pillar is led by a member of the executive team. An annual delivery plan is approved by the board "
            "in July. Schools have written their own improvement plans to match."
        ),
        table(
            ("Version", "Date", "Approved by"),
            ("1.0", "11 March 2025", "Board of Trustees"),
            ("1.1", "8 July 2025", "Chief Executive"),
        ),
        footer="Tressington Hills Trust | Strategy 2025–2028 | www.tressington.example",
    )
