using System.Globalization;
using Extractor.Fiscal.Records;
using Extractor.Measurements.Errors;

namespace Extractor.Measurements.Scans;

/// <summary>How well pages were read from their pictures.</summary>
internal sealed class ReadingTally
{
    public const string Heading =
        "condition   dpi engines       pages  amounts    exact   cells   equal  charact.   right  figures verified repaired unverif. contrad. verified+wrong repaired+wrong CPU s a page";

    public CellTally Figures { get; } = new();

    public int Pages { get; set; }

    public int Amounts { get; set; }

    public int AmountsExact { get; set; }

    public int Cells { get; set; }

    public int CellsEqual { get; set; }

    public int Characters { get; set; }

    public int CharacterErrors { get; set; }

    public TimeSpan Processor { get; set; }

    public string Row(string condition, int resolution, string engines) => string.Create(
        CultureInfo.InvariantCulture,
        $"{condition,-10} {resolution,4} {engines,-13} {Pages,5} {Amounts,8} {Share(AmountsExact, Amounts),8} {Cells,7} {Share(CellsEqual, Cells),7} {Characters,9} {Share(Characters - CharacterErrors, Characters),7} {Figures.All,8} {Figures.Of(Verification.Verified),8} {Figures.Of(Verification.Repaired),8} {Figures.Of(Verification.Unverified),8} {Figures.Of(Verification.Contradicted),8} {Figures.WrongOf(Verification.Verified),14} {Figures.WrongOf(Verification.Repaired),14} {Processor.TotalSeconds / Math.Max(1, Pages),12:F2}");

    private static string Share(int part, int all) => all == 0 ? "-" : (100.0 * part / all).ToString("F2", CultureInfo.InvariantCulture);
}
