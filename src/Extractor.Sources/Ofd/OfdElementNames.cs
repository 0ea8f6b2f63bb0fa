using System.Text;

namespace Extractor.Sources.Ofd;

/// <summary>
/// The names of the elements of a part, so that each is one string. A name is looked for in one place alone, which the next name of the
/// same place takes over: names that are made to meet there cost a string each, and nothing else.
/// </summary>
internal sealed class OfdElementNames
{
    private const int Places = 64;

    private readonly string?[] known = new string?[Places];

    /// <summary>The name that stands in a part; what is invalid in it becomes U+FFFD.</summary>
    public string Of(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty)
        {
            return "";
        }

        ref var place = ref known[(name.Length + (3 * name[0]) + (7 * name[^1])) % Places];
        return place is not null && Ascii.Equals(name, place) ? place : place = Encoding.UTF8.GetString(name);
    }
}
