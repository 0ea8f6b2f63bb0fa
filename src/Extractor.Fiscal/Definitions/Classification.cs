using System.Collections.Immutable;

namespace Extractor.Fiscal.Definitions;

/// <summary>A code of a classification with its present and former names.</summary>
/// <param name="Code">The digits.</param>
/// <param name="Name">The name printed now.</param>
/// <param name="FormerNames">Names of earlier years; a code can have meant another thing then.</param>
public sealed record ClassificationEntry(string Code, string Name, ImmutableArray<FormerName> FormerNames)
{
    /// <summary>A report of the year after a change may still be written in the old names, or already in the new ones of the year before it.</summary>
    private const int YearsOfChange = 1;

    /// <summary>The names that a report of <paramref name="year"/> may print, the present one first; all of them where no year is known.</summary>
    public IEnumerable<string> NamesIn(int? year) =>
        FormerNames.Where(former => year is null || former.Until is null || year <= former.Until + YearsOfChange).Select(former => former.Name).Prepend(Name);
}

/// <summary>A name that a code no longer has.</summary>
/// <param name="Name">The name.</param>
/// <param name="Until">The last fiscal year that used it, or null where that is not known.</param>
public sealed record FormerName(string Name, int? Until);

/// <summary>
/// A classification of spending: 支出功能分类 (<c>CN-FUNC</c>, codes of 3, 5 and 7 digits) or 部门预算支出经济分类 (<c>CN-ECON</c>, 3 and 5
/// digits). The lists are those that the forms print; a code outside them is still a code when it has the right shape.
/// </summary>
public sealed class Classification
{
    /// <summary>支出功能分类.</summary>
    public const string FunctionalScheme = "CN-FUNC";

    /// <summary>部门预算支出经济分类.</summary>
    public const string EconomicScheme = "CN-ECON";

    private static readonly Lazy<Classification> FunctionalCodes = new(static () => new Classification(
        FunctionalScheme, CatalogResources.ReadCodes("catalog/codes/functional-classes.json")));

    private static readonly Lazy<Classification> EconomicCodes = new(static () => new Classification(
        EconomicScheme, CatalogResources.ReadCodes("catalog/codes/economic-items.json")));

    private readonly Dictionary<string, string> codeByName;
    private readonly Dictionary<string, ClassificationEntry> entryByCode;

    private Classification(string scheme, ImmutableArray<ClassificationEntry> entries)
    {
        Scheme = scheme;
        Entries = entries;
        codeByName = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (var name in entry.FormerNames.Select(former => former.Name).Append(entry.Name))
            {
                codeByName.TryAdd(PlainName(name), entry.Code);
            }
        }

        entryByCode = entries.ToDictionary(entry => entry.Code, StringComparer.Ordinal);
    }

    /// <summary>支出功能分类, the classes.</summary>
    public static Classification Functional => FunctionalCodes.Value;

    /// <summary>部门预算支出经济分类.</summary>
    public static Classification Economic => EconomicCodes.Value;

    /// <summary><see cref="FunctionalScheme"/> or <see cref="EconomicScheme"/>.</summary>
    public string Scheme { get; }

    /// <summary>The listed codes in ascending order.</summary>
    public ImmutableArray<ClassificationEntry> Entries { get; }

    /// <summary>The classification of a scheme, or null for another scheme.</summary>
    public static Classification? Of(string? scheme) => scheme switch
    {
        FunctionalScheme => Functional,
        EconomicScheme => Economic,
        _ => null,
    };

    /// <summary>The scheme that digits belong to by their shape, or null: 201 to 234 are functional, 301 to 313 and 399 economic.</summary>
    public static string? SchemeOf(ReadOnlySpan<char> digits)
    {
        if (digits.Length is not (3 or 5 or 7) || digits.ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        var group = (100 * (digits[0] - '0')) + (10 * (digits[1] - '0')) + (digits[2] - '0');
        return group switch
        {
            >= 201 and <= 234 => FunctionalScheme,
            (>= 301 and <= 313) or 399 when digits.Length < 7 => EconomicScheme,
            _ => null,
        };
    }

    /// <summary>1 for 类, 2 for 款, 3 for 项.</summary>
    public static int LevelOf(string code) => (code.Length - 1) / 2;

    /// <summary>The code whose name is <paramref name="label"/>, with or without its ordinal and 支出; or null.</summary>
    public string? CodeOf(string label) => codeByName.GetValueOrDefault(PlainName(label));

    /// <summary>What the list says of a code, or null for a code that it does not have.</summary>
    public ClassificationEntry? EntryOf(string code) => entryByCode.GetValueOrDefault(code);

    /// <summary>A printed name as names are compared: folded, and without 支出 at its end.</summary>
    internal static string PlainName(string name)
    {
        var folded = LabelText.Fold(name);
        return folded.Length > 2 && folded.EndsWith("支出", StringComparison.Ordinal) ? folded[..^2] : folded;
    }
}
