using Extractor.Crawling.Addresses;

namespace Extractor.Crawling.Politeness;

/// <summary>Is told of every single request, retries and redirects included, so that politeness can be measured. Called from several threads.</summary>
internal interface IRequestWatch
{
    /// <summary>A request begins.</summary>
    /// <param name="address">What is asked for.</param>
    /// <param name="timestamp">When, as <see cref="TimeProvider.GetTimestamp"/> tells it.</param>
    void Began(WebAddress address, long timestamp);

    /// <summary>Its answer has been read to the end, or it was given up.</summary>
    void Ended(WebAddress address);
}
