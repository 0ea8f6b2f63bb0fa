using System.Numerics;

namespace Extractor.Scans.Imaging;

/// <summary>Finds what hangs together in a picture of black and white, by joining the runs of neighbouring rows.</summary>
internal static class InkComponents
{
    /// <summary>The components in the order of their first run, or null when the picture has more runs than allowed.</summary>
    public static List<InkComponent>? Find(BitImage image, int mostRuns)
    {
        var runs = new List<InkRun>();
        var parents = new List<int>();
        var (aboveStart, aboveEnd) = (0, 0);
        for (var y = 0; y < image.Height; y++)
        {
            var first = runs.Count;
            AddRuns(image.Row(y), y, runs);
            if (runs.Count > mostRuns)
            {
                return null;
            }

            var above = aboveStart;
            for (var i = first; i < runs.Count; i++)
            {
                parents.Add(i);
                while (above < aboveEnd && runs[above].End < runs[i].Start)
                {
                    above++;
                }

                for (var j = above; j < aboveEnd && runs[j].Start <= runs[i].End; j++)
                {
                    Join(parents, i, j);
                }
            }

            (aboveStart, aboveEnd) = (first, runs.Count);
        }

        return Gather(runs, parents);
    }

    /// <summary>Adds the runs of ink of a row, from left to right.</summary>
    private static void AddRuns(ReadOnlySpan<ulong> row, int y, List<InkRun> runs)
    {
        var start = -1;
        for (var i = 0; i < row.Length; i++)
        {
            var word = row[i];
            if (start < 0 ? word == 0 : word == ulong.MaxValue)
            {
                continue;
            }

            var bit = 0;
            while (bit < BitImage.WordBits)
            {
                var rest = (start < 0 ? word : ~word) >> bit;
                if (rest == 0)
                {
                    break;
                }

                bit += BitOperations.TrailingZeroCount(rest);
                var x = (i * BitImage.WordBits) + bit;
                if (start < 0)
                {
                    start = x;
                }
                else
                {
                    runs.Add(new InkRun(y, start, x));
                    start = -1;
                }
            }
        }

        if (start >= 0)
        {
            runs.Add(new InkRun(y, start, row.Length * BitImage.WordBits));
        }
    }

    private static List<InkComponent> Gather(List<InkRun> runs, List<int> parents)
    {
        var components = new List<InkComponent>();
        var numbers = new int[runs.Count];
        for (var i = 0; i < runs.Count; i++)
        {
            var (run, root) = (runs[i], Root(parents, i));
            if (root == i)
            {
                numbers[i] = components.Count;
                components.Add(new InkComponent(new PixelBox(run.Start, run.Y, run.End, run.Y + 1), run.End - run.Start));
                continue;
            }

            var component = components[numbers[root]];
            var box = component.Box;
            components[numbers[root]] = new InkComponent(
                new PixelBox(Math.Min(box.Left, run.Start), box.Top, Math.Max(box.Right, run.End), run.Y + 1), component.Area + run.End - run.Start);
        }

        return components;
    }

    /// <summary>The smaller number becomes the root, so that a root comes before all that hang on it.</summary>
    private static void Join(List<int> parents, int first, int second)
    {
        var (a, b) = (Root(parents, first), Root(parents, second));
        parents[Math.Max(a, b)] = Math.Min(a, b);
    }

    private static int Root(List<int> parents, int node)
    {
        while (parents[node] != node)
        {
            parents[node] = parents[parents[node]];
            node = parents[node];
        }

        return node;
    }

    private readonly record struct InkRun(int Y, int Start, int End);
}
