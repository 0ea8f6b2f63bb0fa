namespace Extractor.Fixtures.Invention;

/// <summary>
/// Our own small generator (SplitMix64), so that a seed means the same report on every run time and in every year.
/// </summary>
public sealed class SeededGenerator
{
    private readonly ulong _seed;
    private ulong _state;

    public SeededGenerator(ulong seed)
    {
        _seed = seed;
        _state = seed;
    }

    /// <summary>A generator of its own for one purpose: a further draw in one room never shifts the draws of another.</summary>
    public SeededGenerator For(string purpose)
    {
        ulong hash = 14695981039346656037UL;
        foreach (char letter in purpose)
        {
            hash = unchecked((hash ^ letter) * 1099511628211UL);
        }

        return new SeededGenerator(unchecked((_seed * 0x9E3779B97F4A7C15UL) ^ hash));
    }

    /// <summary>A whole number from 0 to <paramref name="bound"/> - 1.</summary>
    public int Below(int bound) => (int)(NextBits() % (ulong)bound);

    /// <summary>A whole number between both ends, each included.</summary>
    public long Between(long low, long high) => low + (long)(NextBits() % (ulong)(high - low + 1));

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    private ulong NextBits()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            ulong mixed = _state;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }
}
