using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Cases.Window;

/// <summary>A page that asks who came, and for whom.</summary>
internal interface IReceiving
{
    WindowDesk Desk { get; }

    WalkIn Came { get; }

    Guid? Villager { get; }

    IReadOnlyList<Choice> Villagers { get; }

    IReadOnlyList<SubjectKind> ApplicantKinds { get; }
}
