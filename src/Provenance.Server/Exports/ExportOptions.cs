using Microsoft.Extensions.Options;
using Provenance.Server.Hosting;

namespace Provenance.Server.Exports;

/// <summary>The section <c>Exports</c> of the settings.</summary>
internal sealed class ExportOptions
{
    /// <summary>Where a server answers unless it is told otherwise.</summary>
    public static readonly Uri LocalAddress = new("http://localhost:5000/");

    private const int MostParallel = 100;

    /// <summary>The address of the server as readers know it, which files name: <c>https://news.example.org</c>. Null, the
    /// default, for the address that a request was sent to, and for <c>http://localhost:5000</c> where there is none.</summary>
    public Uri? Address { get; set; }

    /// <summary>How many files one client address may have made at the same time: 1 to 100, by default 4.</summary>
    public int MaxParallel { get; set; } = 4;

    /// <summary>The address of the server for whoever sends a request.</summary>
    public Uri AddressFor(HttpRequest request) =>
        Address ?? new($"{request.Scheme}://{request.Host}{request.PathBase}/");

    /// <summary>Reads the settings.</summary>
    /// <exception cref="OptionsValidationException">One of them is out of its range, or unknown.</exception>
    public static ExportOptions Of(IConfiguration configuration)
    {
        var options = SettingsSection.Read<ExportOptions>(configuration, "Exports");

        List<string> faults =
        [
            .. options.MaxParallel is >= 1 and <= MostParallel
                ? Array.Empty<string>()
                : [$"Exports:MaxParallel is {options.MaxParallel}; 1 to {MostParallel} would be accepted."],
            .. options.Address is null or { IsAbsoluteUri: true, Scheme: "http" or "https", Query: "", Fragment: "" }
                ? Array.Empty<string>()
                : [$"Exports:Address is \"{options.Address}\"; an address such as https://news.example.org would be accepted."],
        ];
        return faults.Count == 0 ? options : throw new OptionsValidationException("Exports", typeof(ExportOptions), faults);
    }
}
