"""Which engine and which models play a set: as asked, as `auto` finds here, or as they did before."""

from dataclasses import replace

from rivethead import stems
from rivethead.production import folder
from rivethead.production.folder import SetFolder
from rivethead.production.options import Options
from rivethead.production.progress import Report, Said
from rivethead.schema.score import Score
from rivethead.schema.sound import Take


def settled(options: Options, report: Report) -> Options:
    """Return the options with "auto" turned into the engine that it stands for here, and say which that is."""
    if options.music != "auto":
        return options
    engine, why = stems.choose_engine(options.casting)
    report(Said(why))
    return replace(options, music=engine)


def as_played(files: SetFolder, options: Options) -> Options:
    """Return the options with the engine and the models that have played a set before; a new set is left as it is."""
    if not files.path(folder.SCORE).is_file():
        return options
    names = [piece.name for piece in files.load(Score, folder.SCORE).pieces]
    papers = [name for name in map(folder.take_paper, names) if files.path(name).is_file()]
    takes = [files.load(Take, paper) for paper in papers]
    if not takes:
        return options
    models = {take.kind == "transition": take.model.partition("@")[0] for take in takes}
    casting = replace(options.casting, stem_model=models.get(False, ""), transition_model=models.get(True, ""))
    return replace(options, music=takes[0].engine, casting=casting)
