using Tongban.Catalogue.Contracts;
using Tongban.Forms.Contracts;

namespace Tongban.Cases.Drafts;

/// <summary>A draft as features work with it: the definitions that it pins, and answers with where they came from.</summary>
internal sealed record Draft(
    Guid Id, Guid AccountId, Item Item, FormDefinition Form, DraftParties Parties, Prefilled Answers, DateTimeOffset ChangedAt, long Revision)
{
    public FormData Data => Answers.Values;
}
