using Provenance.Server.Commands;
using Provenance.Server.Review;

return await ProvenanceCommand.Create(ReviewConsole.OfProcess).Parse(args).InvokeAsync();
