using System.Collections.Immutable;
using Microsoft.ML.OnnxRuntime;

namespace Extractor.Scans.Reading.PaddleOcr;

/// <summary>The recognition model of PP-OCRv4 in ONNX Runtime. It lives in a worker process; one thread at a time asks it.</summary>
internal sealed class LineModel : IDisposable
{
    /// <summary>Lines of one batch, and pixels along all of them: what is more no longer gets faster and takes memory.</summary>
    private const int MostLines = 16;

    private const int MostPixels = 8192;

    /// <summary>
    /// Pixels along a line as the model was trained, which pads shorter ones. Padding every figure of a page would double the time; a digit
    /// that stands alone is sometimes taken for nothing without it, so what is read as nothing is read again so.
    /// </summary>
    private const int TrainedPixels = 320;

    private readonly SessionOptions options;
    private readonly InferenceSession session;
    private readonly LineClasses classes;

    private LineModel(SessionOptions options, InferenceSession session, LineClasses classes) =>
        (this.options, this.session, this.classes) = (options, session, classes);

    /// <summary>Loads the model.</summary>
    /// <exception cref="RecognitionException">A file is missing, or is not what it should be.</exception>
    internal static LineModel Load(PaddleOcrFiles files)
    {
        try
        {
            OnnxLibrary.Use(files.Library);
            var settings = new SessionOptions
            {
                IntraOpNumThreads = 1,
                InterOpNumThreads = 1,
                GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            };
            return new LineModel(settings, new InferenceSession(files.Model, settings), LineClasses.Read(files.Characters));
        }
        catch (Exception problem) when (problem is OnnxRuntimeException or IOException or DllNotFoundException or BadImageFormatException or TypeInitializationException)
        {
            throw new RecognitionException($"PP-OCR cannot be loaded from {files.Folder}: {problem.GetBaseException().Message}", problem);
        }
    }

    /// <summary>Reads lines, each with every character and as a figure.</summary>
    /// <param name="lines">Their samples, each of <see cref="LinePicture.Height"/> rows.</param>
    internal ImmutableArray<LineCandidates> Read(IReadOnlyList<byte[]> lines)
    {
        var readings = new LineCandidates[lines.Count];
        Read(lines, Enumerable.Range(0, lines.Count), 0, readings);
        Read(lines, Enumerable.Range(0, lines.Count).Where(i => Width(lines[i]) < TrainedPixels && readings[i].Any.Characters.IsEmpty), TrainedPixels, readings);
        return [.. readings];
    }

    public void Dispose()
    {
        session.Dispose();
        options.Dispose();
    }

    private static int Width(byte[] line) => line.Length / LinePicture.Height;

    private void Read(IReadOnlyList<byte[]> lines, IEnumerable<int> which, int least, LineCandidates[] readings)
    {
        // Lines of like width share a batch; which lines those are depends on the widths alone, so the answer does, too.
        var order = which.OrderBy(i => lines[i].Length).ThenBy(static i => i).ToList();
        for (var start = 0; start < order.Count;)
        {
            var count = 1;
            while (start + count < order.Count && count < MostLines && (count + 1) * Math.Max(least, Width(lines[order[start + count]])) <= MostPixels)
            {
                count++;
            }

            ReadBatch(lines, order.GetRange(start, count), least, readings);
            start += count;
        }
    }

    private void ReadBatch(IReadOnlyList<byte[]> lines, List<int> batch, int least, LineCandidates[] readings)
    {
        var width = Math.Max(least, batch.Max(i => Width(lines[i])));
        using var input = OrtValue.CreateTensorValueFromMemory(Tensor(lines, batch, width), [batch.Count, 3, LinePicture.Height, width]);
        using var run = new RunOptions();
        using var outputs = session.Run(run, session.InputNames, [input], session.OutputNames);
        var shape = outputs[0].GetTensorTypeAndShape().Shape;
        if (shape.Length != 3 || shape[0] != batch.Count || shape[2] != classes.Count)
        {
            throw new RecognitionException($"The model has {shape[^1]} classes and the list of characters {classes.Count}: they do not belong together.");
        }

        var probabilities = outputs[0].GetTensorDataAsSpan<float>();
        var (steps, stride) = ((int)shape[1], (int)(shape[1] * shape[2]));
        var stepWidth = (double)width / steps;
        for (var i = 0; i < batch.Count; i++)
        {
            // What stands behind the end of a narrower line is padding.
            var own = Math.Min(steps, (int)Math.Ceiling(Width(lines[batch[i]]) / stepWidth));
            var rows = probabilities.Slice(i * stride, own * classes.Count);
            readings[batch[i]] = new LineCandidates(LineDecoding.Read(rows, classes, stepWidth), LineDecoding.ReadFigure(rows, classes, stepWidth));
        }
    }

    /// <summary>Three equal channels from -1 (black) to 1 (white); 0 behind the end of a line, as the model was trained.</summary>
    private static float[] Tensor(IReadOnlyList<byte[]> lines, List<int> batch, int width)
    {
        var plane = LinePicture.Height * width;
        var tensor = new float[batch.Count * 3 * plane];
        for (var i = 0; i < batch.Count; i++)
        {
            var (line, own) = (lines[batch[i]], Width(lines[batch[i]]));
            var first = tensor.AsSpan(i * 3 * plane, plane);
            for (var y = 0; y < LinePicture.Height; y++)
            {
                for (var x = 0; x < own; x++)
                {
                    first[(y * width) + x] = (line[(y * own) + x] / 127.5f) - 1;
                }
            }

            first.CopyTo(tensor.AsSpan(((i * 3) + 1) * plane));
            first.CopyTo(tensor.AsSpan(((i * 3) + 2) * plane));
        }

        return tensor;
    }
}

/// <summary>What a line may say; places are pixels of the line picture.</summary>
/// <param name="Any">Read with every character.</param>
/// <param name="Figure">Read as a figure.</param>
internal sealed record LineCandidates(LineReading Any, LineReading Figure);
