using Extractor.Serving.Answers;

namespace Extractor.Serving;

/// <summary>One thing that can be asked of the server.</summary>
/// <param name="Method">The method of HTTP; GET stands for HEAD, too.</param>
/// <param name="Route">The path; what stands in braces is a part of it that differs.</param>
/// <param name="Answer">Answers.</param>
internal sealed record Endpoint(string Method, string Route, Func<Exchange, Task> Answer);
