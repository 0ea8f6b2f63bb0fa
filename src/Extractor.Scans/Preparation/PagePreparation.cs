using Extractor.Scans.Imaging;
using Extractor.Scans.Preparation.Lines;
using Extractor.Scans.Preparation.Print;

namespace Extractor.Scans.Preparation;

/// <summary>
/// Makes a picture of a page ready for any engine: paper made white, seals lifted, upright, straight, lines found and taken out, print put
/// in regions. The same picture gives the same page.
/// </summary>
public static class PagePreparation
{
    /// <summary>Prepares a page, turned by a quarter where its lines of print run along y. Whether it stands on its head pixels cannot tell:
    /// see <see cref="PreparedPage.Reversed"/>.</summary>
    /// <param name="picture">The page as it was scanned or rendered; not changed.</param>
    /// <param name="resolution">Dots an inch.</param>
    /// <param name="options">What it may cost.</param>
    /// <param name="witness">Is shown every step, or null.</param>
    /// <param name="cancellationToken">Stops the preparation between steps.</param>
    /// <exception cref="PreparationException">The picture is refused; the message says why.</exception>
    public static PreparedPage Prepare(
        ColorImage picture, double resolution, PreparationOptions? options = null, IPreparationWitness? witness = null, CancellationToken cancellationToken = default) =>
        Prepare(picture, resolution, turn: null, options, witness, cancellationToken);

    /// <summary>Prepares a page that is turned clockwise by as much as the caller knows to be right.</summary>
    /// <param name="picture">The page as it was scanned or rendered; not changed.</param>
    /// <param name="resolution">Dots an inch.</param>
    /// <param name="turn">0, 90, 180 or 270, or null to let the pixels decide between 0 and 90.</param>
    /// <param name="options">What it may cost.</param>
    /// <param name="witness">Is shown every step, or null.</param>
    /// <param name="cancellationToken">Stops the preparation between steps.</param>
    /// <exception cref="PreparationException">The picture is refused; the message says why.</exception>
    public static PreparedPage Prepare(
        ColorImage picture, double resolution, int? turn, PreparationOptions? options = null, IPreparationWitness? witness = null, CancellationToken cancellationToken = default)
    {
        var settings = options ?? PreparationOptions.Default;
        if (PictureBudget.Refusal(picture.Width, picture.Height, resolution, settings) is { } refusal)
        {
            throw new PreparationException(refusal);
        }

        var (fitted, workingResolution) = PictureBudget.Fit(picture, resolution, settings);
        var scale = new PageScale(workingResolution);
        var witnessed = new WitnessedSteps(witness, cancellationToken);

        var paper = Paper.Of(fitted, scale);
        var seals = SealLifting.Find(fitted, paper, scale);
        var even = InkSeparation.Separate(fitted, paper, seals);
        witnessed.See("even", $"paper made white; seals lifted: {seals.Seals.Length}", even, [.. seals.Seals.Select(seal => seal.Box)]);

        var ink = JudgedInk.Of(even, scale);
        var direction = ink.Direction(settings);
        var turned = turn ?? (direction.IsSideways ? 90 : 0);
        var upright = Turning.Turn(even, turned);
        witnessed.See("upright", $"lines of print run {(direction.IsSideways ? "down" : "across")}, certainty {direction.Certainty:0.00}; turned by {turned} degrees", upright);

        var skew = -SkewFinder.Find(ink.Turned(turned));
        skew = Math.Abs(skew) < settings.LeastSkew ? 0 : skew;
        var straight = skew == 0 ? upright : Turning.Rotate(upright, skew);
        witnessed.See("straight", $"turned clockwise by {skew:0.00} degrees", straight);

        var levels = PrintLevels.Of(straight, scale);
        var rules = RuleFinder.Find(straight, levels, scale, settings.MostRuns, cancellationToken);
        var lines = rules.ToPixelLines(scale);
        witnessed.See("lines", $"straight lines: {lines.Length}", straight, lines: lines);

        // Lines are found in the page as it is; hairlines of print that run along one another look like lines once they are deep.
        var deep = Turning.Turn(Hairlines.Deepen(even, seals, scale), turned);
        var print = levels.Stretch(skew == 0 ? deep : Turning.Rotate(deep, skew));
        LineErasing.Erase(print, rules, scale);
        witnessed.See("print", $"print made black, lines taken out", print);

        var cells = PageCells.Find(print.Width, print.Height, lines, scale);
        witnessed.See("cells", $"tables: {cells.Grids.Length}", print, cells.Boxes());

        var regions = RegionFinder.Find(print, cells, scale, settings);
        witnessed.See("regions", $"lines of print: {regions.Length}", print, [.. regions.Select(region => region.Box)]);
        return new PreparedPage
        {
            Print = print,
            Resolution = workingResolution,
            Turn = turned,
            Skew = skew,
            Direction = direction,
            Lines = lines,
            Regions = regions,
        };
    }
}
