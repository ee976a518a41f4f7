"""The Word templates of the trust of twelve schools, made anew to the same bytes each time.

Six for its schools and one for the trust itself. Among them they have sections of every kind, terms in every form, sets
of values, people, lists, tables, a picture that a logo takes the place of, and what people write around all this.
"""

import io
import zipfile
from collections.abc import Mapping

from tests.drawing import circle, hexagon, png, shield
from tests.word.make import docx, p, tbl, tc, tr
from tests.word.themed import logo, themed

CATALOGUE = """\

  # ── what the trust of twelve schools has beside the starter's documents ─────────────────────────

  uniform:
    title: Uniform policy
    kind: policies
    template: policies/uniform.docx
    tier: school
    themes: [families, equality]
    approver: local_body
    review: every year
    audience: families
    related: [behaviour, calendar]

  concerns:
    title: Raising a concern
    kind: policies
    template: policies/concerns.docx
    tier: trust
    themes: [families]
    approver: board
    review: every two years
    audience: families
    related: [behaviour]

  visitors:
    title: Visitors
    kind: policies
    template: policies/visitors.docx
    tier: framework
    themes: [safeguarding]
    approver: headteacher
    review: every year
    audience: everyone who comes to the school
    related: [concerns]

  who-is-who:
    title: Who is who
    kind: prospectus
    template: prospectus/who-is-who.docx
    tier: school
    approver: headteacher
    review: every term
    audience: families
    related: [concerns]

  our-words:
    title: The words we live by
    kind: prospectus
    template: prospectus/our-words.docx
    tier: framework
    themes: [character]
    approver: local_body
    review: every three years
    audience: families and staff
    related: [vision-and-values]

  calendar:
    title: The school year
    kind: prospectus
    template: prospectus/calendar.docx
    tier: school
    phases: [infant, junior, primary, secondary, all-through, special]
    approver: headteacher
    review: every year
    audience: families

  scheme:
    title: Who decides what
    kind: policies
    template: policies/scheme.docx
    tier: framework
    per: trust
    approver: board
    review: every year
    audience: everyone who governs
"""


def templates() -> Mapping[str, bytes]:
    """The templates by their paths below templates/."""
    made = {
        "policies/uniform.docx": _uniform(),
        "policies/concerns.docx": _concerns(),
        "policies/visitors.docx": _visitors(),
        "policies/scheme.docx": _scheme(),
        "prospectus/who-is-who.docx": _who_is_who(),
        "prospectus/our-words.docx": _our_words(),
        "prospectus/calendar.docx": _calendar(),
    }
    return {path: _steady(data) for path, data in made.items()}


def variant_of_uniform() -> bytes:
    """The sixth formers' uniform policy: what Needlecombe made of its copy of the template."""
    return _steady(_uniform("In the sixth form, {{ terms.pupils }} wear what they would wear to an office."))


def variant_of_visitors() -> bytes:
    """What the trust made of its copy of the template for visitors, for all of its schools."""
    return _steady(_visitors("Who visits several schools of {{ trust.name }} signs in at each."))


def map_of_the_sites() -> bytes:
    """A Word fragment: a table with tags of its own, to come into a section."""
    return _steady(
        docx(
            p("Where to go", style="berschrift2"),
            p("Ask for {{ school.office_manager }} at the site that you were invited to:"),
            tbl(
                tr("Site", "Telephone"),
                tr("{%tr for campus in school.campuses %}"),
                tr("{{ campus.name }}", "{{ campus.phone }}"),
                tr("{%tr endfor %}"),
            ),
        )
    )


def logos() -> Mapping[str, bytes]:
    """The three logos, by their paths below the trust's folder."""
    return {
        "reel.png": png((160, 120), ("1B5E3A", "F2A900"), circle),
        "groups/cross-stitch.png": png((120, 150), ("7A1F3D", "B08D57"), shield),
        "schools/hexagon.png": png((150, 140), ("3D2C8D", "3AAFA9"), hexagon),
    }


def _steady(data: bytes) -> bytes:
    """The same file with no times in it and nothing packed, so that its bytes are the same everywhere."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as made:
        for entry in source.infolist():
            made.writestr(zipfile.ZipInfo(entry.filename), source.read(entry))
    return out.getvalue()


# ── policies ─────────────────────────────────────────────────────────────────────────────────────────


def _uniform(*further: str) -> bytes:
    return themed(
        p(logo()),
        p("Uniform at {{ school.name }}", style="Heading1"),
        p('{%p section "wear" vary="choose" %}'),
        p("{{ terms.pupils | capitalise }} look smart on every day, with a hat in the sun."),
        p('{%p option "jumper" %}'),
        p("They wear a plain jumper, which any shop sells."),
        p('{%p option "blazer" %}'),
        p("They wear the blazer with the badge of {{ school.short_name }}."),
        p('{%p option "own-clothes" %}'),
        p("They wear clothes of their own."),
        p("{%p endsection %}"),
        *further,
        p("{%p if school.uniform.items %}"),
        tbl(
            tr("What", "Must it be"),
            tr("{%tr for item in school.uniform.items %}"),
            tr("{{ item.name }}", "{% if item.required %}yes{% else %}no{% endif %}"),
            tr("{%tr endfor %}"),
        ),
        p("{%p endif %}"),
        p("What it costs", style="berschrift2"),
        tbl(
            tr("A whole set", "No more than £60"),
            tr(tc('{%tr section "costs" vary="free" %}'), tc("")),
            tr("A badge to sew on", "£1"),
            tr(tc("{%tr endsection %}"), tc("")),
        ),
        p('{%p section "exceptions" %}'),
        p("When it does not fit", style="berschrift2"),
        p("Nobody is sent home because of what they wear. Speak to {{ school.headteacher }}."),
        p("{%p endsection %}"),
        p('{%p section "second-hand" vary="fill" %}'),
        p("Uniform that others have grown out of: {{ school.uniform.second_hand }}."),
        p("{%p endsection %}"),
        p('{%p section "promise" vary="fixed" %}'),
        p('{%p for s in values.about("equality").commitments.by("schools").limit(1) %}'),
        p("Our promise: {{ s.sentence }}"),
        p("{%p endfor %}"),
        p("{%p endsection %}"),
        header=p("{{ school.name }}"),
        footer=p("{{ document.reference }}"),
        logos=True,
    )


def _concerns() -> bytes:
    return themed(
        p("Raising a concern at {{ school.name }}", style="Heading1"),
        p("{{ terms.parents | capitalise }} who are worried speak to {{ terms.tutor.a }} first."),
        p("Then they write to the {{ terms.headteacher }}, {{ school.headteacher }}."),
        p("{{ terms.headteacher.many.capital }} answer in five days; {{ terms.headteacher.a }} may ask for longer."),
        p("The {{ terms.headteacher.possessive }} answer is in writing."),
        p("The last step is {{ terms.local_body.a }}. The {{ terms.local_body }} hears all sides."),
        p("{{ terms.local_body.title }}: how it decides", style="berschrift2"),
        p("Three {{ terms.governor.many }} of the {{ terms.local_body.full }} ({{ terms.local_body.short }}) meet."),
        p("The {{ terms.local_body.many.possessive }} panels decide, unless the {{ terms.board }} look again."),
        p("One {{ terms.trustee }} and the {{ terms.chief_executive }} may sit in."),
        p("{{ terms.school.capital }} comes first, whatever the {{ terms.board }} say."),
        p("In lessons it is the {{ terms.pastoral_lead }} who listens, and all {{ terms.pastoral_lead.many }} do so."),
        p('{%p section "stages" %}'),
        p("Nobody is treated worse for a concern."),
        p('{%p section "timing" vary="free" %}'),
        p("We are in school on weekdays in term time."),
        p("{%p endsection %}"),
        p("{%p endsection %}"),
        p("The law", style="berschrift2"),
        p("See {{ guidance.equality_act.citation }}."),
        footer=p("{{ trust.name }}, {{ trust.registered_office }}"),
    )


def _visitors(*further: str) -> bytes:
    return themed(
        p("Visitors", style="Heading1"),
        p('{%p section "arrival" vary="free" %}'),
        p("Arriving", style="berschrift2"),
        p("Come to {{ school.contact.address }} and ring the bell."),
        p("{%p endsection %}"),
        p('{%p section "conduct" vary="choose" %}'),
        p('{%p option "sticker" %}'),
        p("Visitors wear a sticker."),
        p('{%p option "badge" %}'),
        p("Visitors wear a badge on a ribbon."),
        p("{%p endsection %}"),
        p('{%p section "fire" %}'),
        p("When the bell rings, follow {{ school.health_safety_lead }}."),
        p("{%p endsection %}"),
        p("Whoever is worried about {{ terms.pupil.a }} speaks to {{ school.dsl }} ({{ school.dsl.phone }})."),
        p("Out of hours: {{ school.contact.safeguarding_out_of_hours }}."),
        *map(p, further),
        header=p("{{ school.name }} · {{ school.contact.phone }}"),
    )


def _scheme() -> bytes:
    return themed(
        p("Who decides what in {{ trust.name }}", style="Heading1"),
        p("The {{ terms.board }} of {{ trust.name }} set the budget. The chair is {{ trust.chair }}."),
        p('{%p section "committees" vary="free" %}'),
        p("Committees", style="berschrift2"),
        p("There are none."),
        p("{%p endsection %}"),
        p('{%p section "money" %}'),
        p("Nobody signs for more than £500 alone."),
        p("{%p endsection %}"),
        p('{%p for s in values.commitments.by("trust") %}'),
        p("{{ s.sentence }}", style="ListBullet"),
        p("{%p endfor %}"),
    )


# ── prospectus ───────────────────────────────────────────────────────────────────────────────────────


def _who_is_who() -> bytes:
    return themed(
        p(logo()),
        p("Who is who at {{ school.name }}", style="Heading1"),
        p("{% if school.headteacher.title %}{{ school.headteacher.title }}{% else %}{{ terms.headteacher.capital }}"
          "{% endif %}: {{ school.headteacher }}"),
        p("{%p if school.head_of_school %}"),
        p("Head of school: {{ school.head_of_school }}"),
        p("{%p endif %}"),
        p("{%p for deputy in school.deputies %}"),
        p("{{ deputy }}{% if deputy.title %} ({{ deputy.title }}){% endif %}", style="ListBullet"),
        p("{%p endfor %}"),
        p("Chair of the {{ terms.local_body }}: {{ school.chair_of_local_body }}"),
        p("First aid: {{ school.first_aiders }}. Questions about data: {{ school.data_protection_officer }}."),
        p("{%p if school.houses %}"),
        p("Houses: {{ school.houses }}"),
        p("{%p endif %}"),
        p("{%p for campus in school.campuses %}"),
        p("{{ campus.name }}: {{ campus.address }}", style="ListBullet"),
        p("{%p endfor %}"),
        p("{%p if school.nursery %}"),
        p("The nursery is led by {{ school.early_years_lead }}."),
        p("{%p endif %}"),
        p("{%p if school.sixth_form %}"),
        p("Careers in the sixth form: {{ school.careers_leader }}."),
        p("{%p endif %}"),
        tbl(
            tr("Social care", "{{ school.agencies.childrens_social_care }}"),
            tr("Designated officer", "{{ school.agencies.lado }}"),
        ),
        p('{%p section "more" %}'),
        p("Write to {{ school.contact.email }}."),
        p("{%p endsection %}"),
        logos=True,
    )  # fmt: skip


def _our_words() -> bytes:
    return themed(
        p("The words we live by", style="Heading1"),
        p("{%p if school.values.motto %}"),
        p("{{ school.values.motto }}{% if school.values.motto_translation %} "
          "({{ school.values.motto_translation }}){% endif %}"),
        p("{%p endif %}"),
        p('{%p for value in values.values %}'),
        p("{{ value.name }}: {{ value.gloss }}", style="ListBullet"),
        p("{%p for meant in value.stands_for %}"),
        p("This is our word for {{ meant.name }}."),
        p("{%p endfor %}"),
        p("{%p endfor %}"),
        p("{%p for s in values.principles %}"),
        p("{{ s.sentence }}"),
        p("{%p endfor %}"),
        p('{%p for s in values.beliefs %}'),
        p("{% if s.set == 'group' %}With our diocese: {% endif %}{{ s.sentence }}"),
        p("{%p endfor %}"),
        p("{%p if school.values.ethos %}"),
        p("{{p school.values.ethos | formatted }}"),
        p("{%p endif %}"),
        p('{%p section "note" vary="free" %}'),
        p("Ask us what these words look like on a wet Tuesday."),
        p("{%p endsection %}"),
    )  # fmt: skip


def _calendar() -> bytes:
    return themed(
        p("The year{% if school.year.name %} {{ school.year.name }}{% endif %} at {{ school.name }}", style="Heading1"),
        tbl(
            tr("Term", "Dates"),
            tr("{%tr for term in school.year.terms %}"),
            tr("{{ term.name }}", "{{ term.start }} to {{ term.end }}"),
            tr("{%tr endfor %}"),
        ),
        p("The day begins at {{ school.day.opening }} and ends at {{ school.day.closing }}."),
        p('{%p section "clubs" %}'),
        p("After school there are clubs until four."),
        p("{%p endsection %}"),
        p("Lunch is cooked by {{ school.meals.provider }}."),
    )
