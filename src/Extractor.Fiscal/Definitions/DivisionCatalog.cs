using System.Collections.Immutable;
using System.Runtime.InteropServices;

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

    private readonly Dictionary<string, ImmutableArray<Division>> byName;

    private DivisionCatalog(DivisionFile file)
    {
        var divisions = ImmutableArray.CreateBuilder<Division>(file.Divisions.Count);
        byName = new(file.Divisions.Count, StringComparer.Ordinal);
        Division? province = null;
        Division? city = null;
        (Division? Province, Division? City) around = default;
        ImmutableArray<Division> parents = [];
        foreach (var (code, name) in file.Divisions)
        {
            if (divisions.Count > 0 && string.CompareOrdinal(divisions[^1].Code, code) >= 0)
            {
                throw new InvalidOperationException($"The division {code} stands behind one of a greater code.");
            }

            // A parent has the smaller code, so it was met already.
            province = province is not null && code.AsSpan(0, 2).SequenceEqual(province.Code.AsSpan(0, 2)) ? province : null;
            city = city is not null && code.AsSpan(0, 4).SequenceEqual(city.Code.AsSpan(0, 4)) ? city : null;
            if (around != (province, city))
            {
                (around, parents) = ((province, city), ParentsOf(province, city));
            }

            var division = new Division(code, name, parents);
            divisions.Add(division);
            ref var namesakes = ref CollectionsMarshal.GetValueRefOrAddDefault(byName, name, out var isKnown);
            namesakes = isKnown ? namesakes.Add(division) : [division];
            LongestName = Math.Max(LongestName, name.Length);
            province = code.EndsWith("0000", StringComparison.Ordinal) ? division : province;
            city = province != division && code.EndsWith("00", StringComparison.Ordinal) ? division : city;
        }

        Divisions = divisions.DrainToImmutable();
    }

    /// <summary>The embedded catalogue.</summary>
    public static DivisionCatalog Standard => Embedded.Value;

    /// <summary>The divisions by code, in ordinal order.</summary>
    public ImmutableArray<Division> Divisions { get; }

    /// <summary>The length of the longest name.</summary>
    public int LongestName { get; }

    /// <summary>Every division of a name: 鼓楼区 names four.</summary>
    public ImmutableArray<Division> Named(string name) => byName.GetValueOrDefault(name, []);

    private static ImmutableArray<Division> ParentsOf(Division? province, Division? city) => (province, city) switch
    {
        (null, null) => [],
        (not null, null) => [province],
        (null, not null) => [city],
        _ => [province, city],
    };
}

/// <summary>The file of divisions.</summary>
/// <param name="Source">Where it comes from, and under which licence.</param>
/// <param name="Divisions">Codes and names, in ordinal order of the codes.</param>
internal sealed record DivisionFile(string Source, IReadOnlyList<KeyValuePair<string, string>> Divisions);
