using Tongban.Cases.Domain;
using Tongban.Platform.Data;
using Tongban.Registers.Contracts;

namespace Tongban.Cases.Messages;

/// <summary>Tells whoever said that a register is wrong what became of it; the application in which they said so may never have been submitted.</summary>
internal sealed class CorrectionNews(Messenger messenger) : ICorrectionNews
{
    public void Tell(Write write, CorrectionAnswered answered) => messenger.Tell(
        write, new Addressee(answered.OriginId, answered.Place, answered.Number, answered.AccountId, Addressee.NoSubject), Notices.FactAnswered(answered));
}
