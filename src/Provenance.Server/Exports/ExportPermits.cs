using Provenance.GraphQL.AspNetCore.Http;

namespace Provenance.Server.Exports;

/// <summary>Keeps one client from having all of the server make files for it.</summary>
internal sealed class ExportPermits(ExportOptions options) : ClientLimit(options.MaxParallel);
