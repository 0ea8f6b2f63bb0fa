using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Extractor.Fixtures.Invention;
using Extractor.Fixtures.Rendering;

namespace Extractor.Fixtures;

/// <summary>The small set that the repository keeps: each a story that no other tells.</summary>
public static class CommittedFixtures
{
    private sealed record Story(string Folder, string Heading, string Proves, FixtureRecipe Recipe);

    private static readonly ImmutableArray<Story> Stories =
    [
        new("01-plain-final-accounts", "Nine forms, nothing wrong",
            "The ground to stand on: black rulings, thousands separators, every identity holds exactly, so a finding here is a false alarm. "
            + "Two fund forms are empty and say so.",
            Recipe(1, ReportKind.FinalAccounts, 2022, landscape: false) with { WithGovernmentFund = false, WithStateCapital = false }),
        new("02-split-over-pages", "Long forms go on a second page",
            "Title, number, unit line, header and notes are printed again on the second page; the form is still one. "
            + "In Word it is one table whose header rows repeat. Landscape, light grey rulings, fund forms with money.",
            Recipe(3, ReportKind.FinalAccounts, 2023, landscape: true) with
            {
                WithGovernmentFund = true,
                WithStateCapital = true,
                Page = Page(landscape: true) with { GreyRulings = true, SplitForms = true, RepeatHeaderRows = true },
            }),
        new("03-wrong-total", "One total is wrong, one is rounded",
            "The wrong total is a finding, with the identities that it breaks in consequence; the difference of one last place is rounding only. "
            + "Chromium writes this font as outlines without names (Type 3).",
            Recipe(5, ReportKind.FinalAccounts, 2021, landscape: false) with
            {
                Order = FormOrder.ThreePublicSeventh,
                Defects = [DefectKind.WrongTotal, DefectKind.RoundingDifference],
                Page = Page(landscape: false) with { MergedTotalLabel = true, FontFace = "Noto Serif CJK SC" },
            }),
        new("04-forms-lost", "A form that is only a caption, one that is not there",
            "The contents announce all nine forms. A lost form is reported with its status and never made up; identities with it are not evaluated. "
            + "Dashes stand for nothing and are not zero. Labels wrap in narrow columns; a second page "
            + "begins with its rows and repeats neither title nor header.",
            Recipe(7, ReportKind.FinalAccounts, 2022, landscape: false) with
            {
                Numbers = new NumberStyle(Thousands: false, FullWidthDigits: false, ZeroCells.Dash),
                Defects = [DefectKind.CaptionOnly, DefectKind.MissingForm],
                Page = Page(landscape: false) with { NarrowLabels = true, SplitForms = true, BareContinuation = true },
            }),
        new("05-wide-budget", "A budget with nineteen columns",
            "The widest form stands on a landscape page among portrait ones; cells are merged in both directions; zeros are printed.",
            Recipe(2, ReportKind.Budget, 2024, landscape: false) with
            {
                WithGovernmentFund = true,
                WithStateCapital = true,
                Numbers = new NumberStyle(Thousands: true, FullWidthDigits: false, ZeroCells.Zero),
            }),
        new("06-budget-in-yuan", "Yuan, full-width digits, a wrong total",
            "Amounts are in 元 and have odd fen; digits are full-width; reading them in 万元 is wrong by ten thousand. One total is wrong.",
            Recipe(4, ReportKind.Budget, 2025, landscape: true) with
            {
                Unit = AmountUnit.Yuan,
                Numbers = new NumberStyle(Thousands: true, FullWidthDigits: true, ZeroCells.Blank),
                Defects = [DefectKind.WrongTotal],
                Page = Page(landscape: true) with { TaggedPdf = true },
            }),
    ];

    /// <summary>What the extractor reads.</summary>
    private const RenderingKinds Kinds = RenderingKinds.All;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Writes every story with every rendering that is read, a README each, and the manifest of checksums.</summary>
    public static void Write(string root)
    {
        FixtureWriter.Write(root, [.. Stories.Select(static story => (story.Folder, FixtureFactory.Invent(story.Recipe)))], Kinds);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (Story story in Stories)
        {
            string folder = Path.Combine(root, story.Folder);
            WriteText(Path.Combine(folder, "README.md"),
                $"# {story.Heading}\n\n{story.Proves}\n\nMade by `scripts/make-fixtures --committed` from seed {story.Recipe.Seed}; the department does not exist.\n");
            foreach (string path in Directory.EnumerateFiles(folder))
            {
                files.Add($"{story.Folder}/{Path.GetFileName(path)}", Checksum.Of(File.ReadAllBytes(path)));
            }
        }

        WriteText(Path.Combine(root, "manifest.json"), JsonSerializer.Serialize(files, Indented) + "\n");
    }

    private static FixtureRecipe Recipe(int seed, ReportKind kind, int year, bool landscape) => new()
    {
        Seed = seed,
        Kind = kind,
        FiscalYear = year,
        Unit = AmountUnit.TenThousandYuan,
        Order = FormOrder.ThreePublicNinth,
        WithGovernmentFund = false,
        WithStateCapital = false,
        Numbers = new NumberStyle(Thousands: true, FullWidthDigits: false, ZeroCells.Blank),
        Page = Page(landscape),
        Defects = [],
    };

    private static PageStyle Page(bool landscape) => new(
        Landscape: landscape,
        GreyRulings: false,
        FontSize: 9,
        FontFace: "WenQuanYi Zen Hei",
        SplitForms: false,
        BareContinuation: false,
        RepeatHeaderRows: false,
        NarrowLabels: false,
        MergedTotalLabel: false,
        TaggedPdf: false);

    private static void WriteText(string path, string text) => File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
}
