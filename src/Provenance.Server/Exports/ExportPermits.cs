using Provenance.GraphQL.AspNetCore.Http;
using Provenance.Server.Hosting;

namespace Provenance.Server.Exports;

/// <summary>Keeps one client from having all of the server make files for it.</summary>
internal sealed class ExportPermits(ExportOptions options, RequestClient client) : ClientLimit(options.MaxParallel, client.Of);
