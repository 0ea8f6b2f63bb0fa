using System.Reflection;
using System.Text.RegularExpressions;
using Extractor.App.Languages;
using Extractor.Crawling;
using Extractor.Diagnostics;
using Extractor.Pdf;
using Extractor.Storage;

namespace Extractor.Tests.App.Languages;

/// <summary>Every message of the catalogues, and every one that a command tells, is known in Chinese.</summary>
public sealed partial class TranslatedMessageTests
{
    private static IEnumerable<string> Catalogued() => Made(typeof(DiagnosticCatalog)).Concat(Made(typeof(CrawlProblems))).Concat(Made(typeof(StoreProblem))).Concat(OfPdf());

    /// <summary>What commands tell, with a mark for each place; not where a place holds text of its own.</summary>
    private static IEnumerable<string> Told() => Directory
        .EnumerateFiles(Path.Combine(RepositoryFolders.Root, "src", "Extractor.App"), "*.cs", SearchOption.AllDirectories)
        .SelectMany(path => Telling().Matches(File.ReadAllText(path)))
        .Select(match => Place().Replace(match.Groups["text"].Value, "«x»"))
        .Where(text => Words().IsMatch(text) && !text.Contains('{', StringComparison.Ordinal))
        .Distinct(StringComparer.Ordinal);

    [TestCaseSource(nameof(Catalogued))]
    public void A_catalogued_message_is_known(string message) => Assert.That(Left(ChineseMessages.Of(message)), Is.Empty, message);

    [TestCaseSource(nameof(Told))]
    public void A_told_message_is_known(string message) => Assert.That(ChineseMessages.Of(message), Is.Not.EqualTo(message));

    /// <summary>English that is left: words in a row that are no value, name, option or command.</summary>
    private static string Left(string chinese) => EnglishSentence().Match(chinese).Value;

    private static IEnumerable<string> Made(Type catalogue) =>
        from method in catalogue.GetMethods(BindingFlags.Public | BindingFlags.Static)
        where !method.IsGenericMethod && method.ReturnType.GetProperty("Severity") is not null | method.ReturnType.GetProperty("Code") is not null
        where method.Name is not nameof(DiagnosticCatalog.ReaderNote) and not nameof(StoreProblem.Of)
        let made = method.Invoke(null, [.. method.GetParameters().Select(Sample)])
        let text = made!.GetType().GetProperty("Message") ?? made.GetType().GetProperty("Reason")
        select (string)text.GetValue(made)!;

    private static IEnumerable<string> OfPdf() =>
        from field in typeof(PdfDiagnosticCode).GetFields(BindingFlags.Public | BindingFlags.Static)
        select PdfDiagnosticCode.Create((string)field.GetRawConstantValue()!).Message;

    private static object? Sample(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(string) => "«x»",
        var type when type == typeof(int) || type == typeof(int?) => 7,
        var type when type == typeof(long) => 7L,
        var type when type == typeof(SourceLocation) => SourceLocation.WholeDocument,
        var type when type.IsAssignableFrom(typeof(string[])) => new[] { "«x»" },
        var type => throw new NotSupportedException($"A sample of {type} is missing here."),
    };

    [GeneratedRegex("Tell\\((?:string\\.Create\\(\\s*CultureInfo\\.InvariantCulture,\\s*)?\\$?\"(?<text>[^\"\\\\]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Telling();

    [GeneratedRegex("\\{[^{}]*(?:\\([^()]*\\)[^{}]*)?\\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Place();

    [GeneratedRegex("[A-Za-z]{2,} [a-z]{2,} ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Words();

    [GeneratedRegex("(?!extractor )\\b[A-Za-z]{2,} (?<!extractor |run |store )[a-z]{2,} [a-z]{2,}[^:]*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex EnglishSentence();
}
