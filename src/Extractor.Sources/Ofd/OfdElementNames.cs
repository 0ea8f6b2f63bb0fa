using System.Text;

namespace Extractor.Sources.Ofd;

/// <summary>
/// The names of the elements of a part, each a number. A name is looked for in one place alone, which the next name of the same place takes
/// over: names that are made to meet there get new numbers, and cost nothing else.
/// </summary>
internal sealed class OfdElementNames
{
    private const int Places = 64;

    private readonly int[] known = new int[Places];
    private readonly List<string> names = [""];

    /// <summary>A name by its number.</summary>
    public string this[int number] => names[number];

    /// <summary>The number of a name as it stands in a part; what is invalid in it becomes U+FFFD.</summary>
    public int NumberOf(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty)
        {
            return 0;
        }

        ref var place = ref known[(name.Length + (3 * name[0]) + (7 * name[^1])) % Places];
        if (place == 0 || !Ascii.Equals(name, names[place]))
        {
            place = names.Count;
            names.Add(Encoding.UTF8.GetString(name));
        }

        return place;
    }
}
