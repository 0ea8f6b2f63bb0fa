using System.Text;
using Microsoft.AspNetCore.Http;

namespace Extractor.Tests.Crawling;

/// <summary>Answers for <see cref="ScriptedSite"/>.</summary>
internal static class Answers
{
    /// <summary>A body with headers.</summary>
    public static RequestDelegate Body(byte[] body, params (string Name, string Value)[] headers) => Status(200, body, headers);

    /// <inheritdoc cref="Body(byte[], ValueTuple{string, string}[])"/>
    public static RequestDelegate Text(string body, params (string Name, string Value)[] headers) => Status(200, Encoding.UTF8.GetBytes(body), headers);

    /// <summary>A status with headers and no body.</summary>
    public static RequestDelegate Status(int status, params (string Name, string Value)[] headers) => Status(status, [], headers);

    public static RequestDelegate Status(int status, byte[] body, params (string Name, string Value)[] headers) => async context =>
    {
        Head(context, status, headers);
        if (status is not 304)
        {
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body);
        }
    };

    /// <summary>A body of which only the beginning comes; chunked, or with the length of the whole.</summary>
    public static RequestDelegate Cut(byte[] body, int sent, bool isChunked, params (string Name, string Value)[] headers) => async context =>
    {
        Head(context, 200, headers);
        context.Response.ContentLength = isChunked ? null : body.Length;
        await context.Response.Body.WriteAsync(body.AsMemory(0, sent));
        await context.Response.Body.FlushAsync();

        // Kestrel closes the connection then in good order; Abort would reset it, and the beginning could be lost with it.
        throw new IOException("The body is cut.");
    };

    /// <summary>A redirect.</summary>
    public static RequestDelegate Redirect(int status, string location) => Status(status, ("Location", location));

    private static void Head(HttpContext context, int status, (string Name, string Value)[] headers)
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }
    }
}
