using System.Xml;

namespace Extractor.Sources.Archives;

/// <summary>Says why a package of XML parts cannot be read, without what libraries advise their programmers to do about it.</summary>
internal static class PackageProblem
{
    /// <summary>The reason as a sentence.</summary>
    public static string Of(Exception problem) => problem is XmlException && problem.Message.Contains("DTD", StringComparison.OrdinalIgnoreCase)
        ? "it has a document type, which is not read."
        : problem.Message;
}
