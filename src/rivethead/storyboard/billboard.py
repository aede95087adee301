"""The poster: the whole cast around its hero, the title across."""

from rivethead.schema.art import Art
from rivethead.schema.brief import Brief
from rivethead.schema.storyboard import Shot, Storyboard
from rivethead.seeds import Stream
from rivethead.storyboard.blocking import MOST_UNDER_TITLE, Player, Stage, line_up, titled
from rivethead.storyboard.cards import title_card
from rivethead.storyboard.company import action_for, assemble, billing
from rivethead.storyboard.framing import fronts_of

LOOKS_BY_STYLE = {
    "ambient": "cold",
    "synthwave": "night",
    "darksynth": "alarm",
    "ebm": "acid",
    "dark-electro": "acid",
    "industrial-rock": "ember",
    "power-noise": "alarm",
    "industrial-house": "night",
}
_BEATS_S = (0.0, 0.5, 1.0, 1.5, 2.0)
_STRIKING = ("shout", "lean", "salute", "idle")
"""Actions that show on a still: eyes are open, heads up, and arms out of neighbours' faces."""


def compose(brief: Brief, art: Art) -> Storyboard:
    """Compose the poster.

    Raises:
        InputError: there is nothing to show.
    """
    company = assemble(art)
    stream = Stream(brief.seed, "storyboard", "poster")
    order = line_up(company)
    stage = Stage(
        backdrop=art.backdrops[0],
        order=order,
        hero=company.parts["hero"],
        partner=company.parts.get("partner", ""),
        fronts=fronts_of(art.backdrops[0]),
    )
    players: list[Player] = []
    striking = stream.shuffled(_STRIKING)
    first = max(0, min(order.index(stage.hero) - 1, len(order) - MOST_UNDER_TITLE))
    for name in order[first : first + MOST_UNDER_TITLE]:
        puppet = company.puppet(name)
        # everybody does something else, and no two neighbours shout into each other's faces
        turn = len(players) % len(striking)
        wanted = tuple(striking[turn:] + striking[:turn])
        action = action_for(puppet, wanted, size="wide", energy=0.4, words=False, strokes=False)
        players.append(Player(puppet, action))
    frame = titled(stage, players)
    shot = Shot(
        name="shot-001",
        start_beat=0.0,
        end_beat=4.0,
        section="poster",
        idea="the cast",
        size="wide",
        backdrop=stage.backdrop.name,
        look=LOOKS_BY_STYLE.get(brief.style, "neutral"),
        camera=frame.camera,
        cast=frame.cast,
        card=title_card(brief, billing(company, [s.puppet for s in frame.cast])),
    )
    return Storyboard(brief.title, _BEATS_S[-1], _BEATS_S, 0, 4, (shot,))
