"""Beliefs as bold lines that are sentences; gerunds under a plain stem, with bullets typed by hand."""

from tests.intake.corpus.making import bold, docx, para


def make() -> bytes:
    return docx(
        bold("Hesketrow Education Partnership", size=36),
        bold("Our ethos, beliefs and how we put them into practice", size=28),
        para("The partnership brings together twelve primary schools between the Ribble and the Lune."),
        bold("Our ethos"),
        para("Our ethos is one of high expectations, warm relationships and shared responsibility."),
        bold("All pupils are entitled to an excellent education"),
        para("This will be realised by:"),
        para("- setting ambitious targets for every pupil;"),
        para("- making sure that no pupil is taught by an unqualified teacher for more than a term;"),
        para("- sharing the expertise of our strongest subject leaders."),
        bold("Early help prevents later difficulty"),
        para("This will be realised by:"),
        para("- screening every child for speech and language needs on entry;"),
        para("- training all staff to recognise signs of anxiety and neglect;"),
        para("- working with health visitors and family support workers."),
        bold("Happy staff make happy schools"),
        para("This will be realised by:"),
        para("- consulting staff before policies are changed;"),
        para("- offering flexible working wherever it is possible;"),
        para("- providing free and confidential counselling."),
        bold("We have a duty to care for the natural world"),
        para("This will be realised by:"),
        para("- reducing energy use and waste in all our schools;"),
        para("- teaching pupils about climate and conservation."),
        para("Issued by the Executive Team, January 2026"),
        para("For a copy in another language please ask at any school office."),
        footer="Hesketrow Education Partnership – uncontrolled when printed",
    )
