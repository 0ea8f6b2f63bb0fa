using System.Collections.Immutable;

namespace Extractor.Fiscal.Definitions;

/// <summary>An administrative division.</summary>
/// <param name="Code">Six digits of GB/T 2260: two for the province, two for the city, two for the county; 00 where it ends higher up.</param>
/// <param name="Name">Its own name, such as 江夏区.</param>
/// <param name="Parents">The divisions around it from the outermost on.</param>
public sealed record Division(string Code, string Name, ImmutableArray<Division> Parents)
{
    /// <summary>The names from the province on: 湖北省武汉市江夏区.</summary>
    public string FullName => string.Concat(Parents.Append(this).Select(division => division.Name));

    /// <summary>Whether it lies in <paramref name="other"/>.</summary>
    public bool IsWithin(Division other) => Parents.Contains(other);
}

/// <summary>
/// The divisions of GB/T 2260 at county level and above, read once from <c>catalog/divisions</c>. They are those of one year: a division that
/// was renamed before or made after it is not known.
/// </summary>
public sealed class DivisionCatalog
{
    private static readonly Lazy<DivisionCatalog> Embedded = new(static () => new DivisionCatalog(
        CatalogResources.ReadDivisions("catalog/divisions/divisions.json")));

    private readonly ILookup<string, Division> byName;

    private DivisionCatalog(DivisionFile file)
    {
        var known = new Dictionary<string, Division>(StringComparer.Ordinal);
        foreach (var (code, name) in file.Divisions.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            // A parent has the smaller code, so it is there already.
            string[] above = [code[..2] + "0000", code[..4] + "00"];
            known[code] = new Division(
                code, name, [.. above.Where(parent => parent != code).Select(parent => known.GetValueOrDefault(parent)).OfType<Division>()]);
        }

        Divisions = [.. known.Values.OrderBy(division => division.Code, StringComparer.Ordinal)];
        byName = Divisions.ToLookup(division => division.Name, StringComparer.Ordinal);
        LongestName = Divisions.Max(division => division.Name.Length);
    }

    /// <summary>The embedded catalogue.</summary>
    public static DivisionCatalog Standard => Embedded.Value;

    /// <summary>The divisions by code, in ordinal order.</summary>
    public ImmutableArray<Division> Divisions { get; }

    /// <summary>The length of the longest name.</summary>
    public int LongestName { get; }

    /// <summary>Every division of a name: 鼓楼区 names four.</summary>
    public IEnumerable<Division> Named(string name) => byName[name];
}

/// <summary>The file of divisions.</summary>
/// <param name="Source">Where it comes from, and under which licence.</param>
/// <param name="Divisions">Names by code.</param>
internal sealed record DivisionFile(string Source, ImmutableDictionary<string, string> Divisions);
