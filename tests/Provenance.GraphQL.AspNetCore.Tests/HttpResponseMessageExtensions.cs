using System.Text.Json;

namespace Provenance.GraphQL.AspNetCore.Tests;

internal static class HttpResponseMessageExtensions
{
    extension(HttpResponseMessage response)
    {
        public string? MediaType => response.Content.Headers.ContentType?.MediaType;

        public Task<string> TextAsync() => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        public async Task<JsonElement> JsonAsync() => JsonElement.Parse(await response.TextAsync());

        public async Task<string[]> ErrorsAsync() => [.. (await response.JsonAsync())
            .GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("message").GetString()!)];

        /// <summary>The code of the only error; null when there is no error.</summary>
        public async Task<string?> CodeAsync() => (await response.JsonAsync()).TryGetProperty("errors", out var errors)
            ? Assert.Single(errors.EnumerateArray()).GetProperty("extensions").GetProperty("code").GetString()
            : null;
    }
}
