using Extractor.Fiscal.Records;

namespace Extractor.Measurements.Errors;

/// <summary>What was said of the cells of one kind.</summary>
internal sealed class CellTally
{
    private readonly int[] marks = new int[Enum.GetValues<Verification>().Length];

    private readonly int[] wrongMarks = new int[Enum.GetValues<Verification>().Length];

    public long All { get; private set; }

    public long Wrong => wrongMarks.Sum();

    /// <summary>Cells with a mark, right and wrong.</summary>
    public int Of(Verification mark) => marks[(int)mark];

    /// <summary>Cells with a mark whose value is not the true one.</summary>
    public int WrongOf(Verification mark) => wrongMarks[(int)mark];

    public void Add(Verification mark, bool isWrong)
    {
        All++;
        marks[(int)mark]++;
        wrongMarks[(int)mark] += isWrong ? 1 : 0;
    }
}
