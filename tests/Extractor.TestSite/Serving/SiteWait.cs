namespace Extractor.TestSite.Serving;

/// <summary>How a slow answer waits.</summary>
/// <param name="address">The address of the request.</param>
/// <param name="wait">How long.</param>
/// <param name="cancellationToken">The request has been given up.</param>
public delegate Task SiteWait(string address, TimeSpan wait, CancellationToken cancellationToken);
