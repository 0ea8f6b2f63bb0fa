using Extractor.Measurements.OtherReaders;

namespace Extractor.Measurements.Comparison;

/// <summary>The characters of a page by where their origins lie.</summary>
internal sealed class CharacterPlaces
{
    private readonly Dictionary<string, List<PageCharacter>> byText;
    private readonly Dictionary<(int Column, int Row), List<PageCharacter>> byPlace = [];
    private readonly HashSet<PageCharacter> taken = [];

    public CharacterPlaces(IReadOnlyList<PageCharacter> characters)
    {
        byText = characters.GroupBy(Text, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        foreach (var character in characters.Where(character => Text(character).Length > 0))
        {
            var key = Cell(character);
            if (!byPlace.TryGetValue(key, out var list))
            {
                byPlace[key] = list = [];
            }

            list.Add(character);
        }
    }

    /// <summary>Whether the same character lies near; each is taken once.</summary>
    public bool TryTake(PageCharacter wanted, double distance)
    {
        foreach (var candidate in byText.GetValueOrDefault(Text(wanted)) ?? [])
        {
            if (Distance(candidate, wanted) <= distance && taken.Add(candidate))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the same character lies near, taken or not.</summary>
    public bool HasSame(PageCharacter wanted, double distance) =>
        byText.GetValueOrDefault(Text(wanted))?.Exists(candidate => Distance(candidate, wanted) <= distance) ?? false;

    /// <summary>Whether any character lies near; at most a point, which is the size of the cells that are looked into.</summary>
    public bool HasAny(PageCharacter wanted, double distance)
    {
        var (column, row) = Cell(wanted);
        for (var x = column - 1; x <= column + 1; x++)
        {
            for (var y = row - 1; y <= row + 1; y++)
            {
                if (byPlace.GetValueOrDefault((x, y))?.Exists(candidate => Distance(candidate, wanted) <= distance) ?? false)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string Text(PageCharacter character) => ComparableText.Of(character.Text);

    private static (int Column, int Row) Cell(PageCharacter character) =>
        ((int)Math.Clamp(Math.Floor(character.OriginX), -1e6, 1e6), (int)Math.Clamp(Math.Floor(character.OriginY), -1e6, 1e6));

    private static double Distance(PageCharacter one, PageCharacter other) =>
        Math.Sqrt(Math.Pow(one.OriginX - other.OriginX, 2) + Math.Pow(one.OriginY - other.OriginY, 2));
}
