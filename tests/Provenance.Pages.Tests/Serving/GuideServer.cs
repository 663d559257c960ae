using Provenance.Data.Writers;

namespace Provenance.Pages.Tests.Serving;

/// <summary>A server with nothing, on which the guide is followed.</summary>
public sealed class GuideServer : PageServer
{
    internal override Task FillAsync(CorpusImporter importer) => Task.CompletedTask;
}
