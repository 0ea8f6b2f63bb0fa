using Extractor.Measurements.Tables.Shapes;

namespace Extractor.Measurements.Tables;

/// <summary>The measurements of tables.</summary>
internal static class TablesRun
{
    public static int Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        if (TablesRequest.Parse(arguments) is not { } request)
        {
            Console.Error.WriteLine(TablesRequest.Usage);
            return 2;
        }

        return request.Kind switch
        {
            _ => ShapeRun.Run(request, output),
        };
    }
}
