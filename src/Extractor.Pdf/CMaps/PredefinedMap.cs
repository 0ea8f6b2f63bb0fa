namespace Extractor.Pdf.CMaps;

/// <summary>
/// One of the maps this library carries: from character codes to CIDs or, for the UCS2 maps, from CIDs to text. What it does not list
/// it takes from the map below it.
/// </summary>
internal sealed class PredefinedMap
{
    private readonly PredefinedMap? below;
    private readonly CodeSpace codeSpace = new();
    private readonly uint[] lows;
    private readonly uint[] highs;
    private readonly int[] values;
    private readonly Dictionary<uint, string> longTexts = [];

    /// <summary>Reads a block in the format that <c>scripts/cmaps/make-cmaps.mjs</c> describes.</summary>
    public PredefinedMap(ReadOnlySpan<byte> content, Func<int, PredefinedMap> baseAt)
    {
        var numbers = new NumberReader(content);
        var place = (int)numbers.Next();
        below = place == 0 ? null : baseAt(place - 1);
        for (var left = numbers.Next(); left > 0; left--)
        {
            codeSpace.Add((int)numbers.Next(), numbers.Next(), numbers.Next());
        }

        var count = (int)numbers.Next();
        lows = new uint[count];
        highs = new uint[count];
        values = new int[count];
        ReadRanges(ref numbers);
        for (var left = numbers.Next(); left > 0; left--)
        {
            var code = numbers.Next();
            var units = new char[numbers.Next()];
            for (var i = 0; i < units.Length; i++)
            {
                units[i] = (char)numbers.Next();
            }

            longTexts[code] = new string(units);
        }
    }

    /// <summary>How codes are cut from strings.</summary>
    public CodeSpace CodeSpace => codeSpace.Count > 0 || below is null ? codeSpace : below.CodeSpace;

    /// <summary>The CID, or the Unicode scalar value, of a code; null if there is none.</summary>
    public int? Find(uint code)
    {
        // Maps stand on each other three deep at most.
        for (var map = this; map is not null; map = map.below)
        {
            var index = Array.BinarySearch(map.lows, code);
            index = index >= 0 ? index : ~index - 1;
            if (index >= 0 && code <= map.highs[index])
            {
                return map.values[index] + (int)(code - map.lows[index]);
            }
        }

        return null;
    }

    /// <summary>The text of a CID that stands for several characters; null for all others.</summary>
    public string? FindLongText(uint cid) => longTexts.GetValueOrDefault(cid);

    private void ReadRanges(ref NumberReader numbers)
    {
        uint next = 0;
        for (var i = 0; i < lows.Length; i++)
        {
            // The distance to the high code is not known yet: the low codes are completed below.
            lows[i] = numbers.Next();
        }

        for (var i = 0; i < lows.Length; i++)
        {
            lows[i] += next;
            highs[i] = lows[i] + numbers.Next();
            next = highs[i] + 1;
        }

        var expected = 0;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = expected + numbers.NextSigned();
            expected = values[i] + (int)(highs[i] - lows[i]) + 1;
        }
    }
}
