using Tongban.Platform;

namespace Tongban.Voice;

internal static class VoicePermissions
{
    public const string FollowUp = "voice.follow-up";

    public static readonly IReadOnlyList<Permission> All = [new(FollowUp, "差评整改")];
}
