using Extractor.Serving.Answers;

namespace Extractor.Serving.Lists;

/// <summary>The lists over the whole store.</summary>
internal static class ListEndpoints
{
    internal static Task Reports(Exchange exchange)
    {
        var filter = ListFilter.ReportList(exchange);
        return ListAnswer.WriteAsync(
            exchange,
            (snapshot, after, limit) => snapshot.ListReports(filter, after, limit),
            filter.Text is null ? snapshot => snapshot.CountReports(filter) : null);
    }

    internal static Task Search(Exchange exchange)
    {
        var text = ListFilter.Words(exchange) ?? throw new ProblemException(Problems.BadParameter("q", "words to look for are wanted."));
        var reports = ListFilter.Reports(exchange);
        return ListAnswer.WriteAsync(exchange, (snapshot, after, limit) => snapshot.ListPassages(reports, text, after, limit));
    }

    internal static Task Tables(Exchange exchange)
    {
        var filter = ListFilter.ReportList(exchange);
        return ListAnswer.WriteAsync(exchange, (snapshot, after, limit) => snapshot.ListTables(filter.Reports, filter.Status, after, limit));
    }

    internal static Task Cells(Exchange exchange)
    {
        var filter = ListFilter.Cells(exchange);
        return ListAnswer.WriteAsync(exchange, (snapshot, after, limit) => snapshot.ListCells(filter, after, limit));
    }

    internal static Task Lines(Exchange exchange)
    {
        var filter = ListFilter.Cells(exchange);
        return ListAnswer.WriteAsync(exchange, (snapshot, after, limit) => snapshot.ListLines(filter, after, limit));
    }

    internal static Task Facts(Exchange exchange)
    {
        var filter = ListFilter.Facts(exchange);
        return ListAnswer.WriteAsync(exchange, (snapshot, after, limit) => snapshot.ListFacts(filter, after, limit));
    }

    internal static Task Findings(Exchange exchange)
    {
        var filter = ListFilter.Findings(exchange);
        return ListAnswer.WriteAsync(exchange, (snapshot, after, limit) => snapshot.ListFindings(filter, after, limit), extend: FindingFigures.Of);
    }

    internal static Task Review(Exchange exchange)
    {
        var filter = ListFilter.Cells(exchange);
        return ListAnswer.WriteAsync(exchange, (snapshot, after, limit) => snapshot.ListForReview(filter, after, limit));
    }

    internal static Task Failures(Exchange exchange) =>
        ListAnswer.WriteAsync(exchange, (snapshot, after, limit) => snapshot.ListFailures(after, limit));

    internal static Task Changes(Exchange exchange)
    {
        var since = exchange.Number("since") ?? 0;
        return ListAnswer.WriteAsync(exchange, (snapshot, after, limit) => snapshot.ListChanges(since, after, limit));
    }
}
