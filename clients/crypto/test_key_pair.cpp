#include <array>
#include <stdexcept>
#include <string>

#include "authrig/client.hpp"

// Fixed RSA-2048 and P-256 keys, made once with `openssl genpkey`, so that a seed gives the same bytes. Everyone can read them:
// they protect nothing, and `authrig serve` refuses them.

namespace authrig {

namespace {

const std::array<KeyPair, 4>& fixed_test_keys() {
    static const std::array<KeyPair, 4> keys{{
        {.kid = "k1",
         .private_pem = R"(-----BEGIN PRIVATE KEY-----
MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQDnawas2OG9gXzR
FexWEdCj8RhSTXiFWkoDiPce9XuTjyJMbS7UhGSMCXWgCfLZKKtSNxUK7zgXnsws
PnbWXqo9n5uMuVbWwyyLpuG7dE1zzXTSeeFIErLGSSbFoQd7ulxRxMjogciTjRPG
bv8Eg0pNcie3YN1AoTusZoIbl22dkDM4q1BH+uE01mIhg8CZN/HF5zATlPEcEchx
TBNv6oe/2sELtVXBzYO5LbSWRl+GUCwhE0uKWvlcD3P+zsASYXt5rUYMm2gmiQwD
2hmU7KHSOj8RraJ88LZWufa90caLpy+qlRtY9srWXEFzCXdBRfbPWEKHlX31HCHa
BtMIk73dAgMBAAECggEAEIMU9K6m8Mgf+U/opJLcgbjEBP9XxaAVyYnIztyHhur+
xgLrr/3gVL5KC8jEm1UTtafjfaZoU1shHgO4+VPDhDvICV2iF2x8AweTHLZ63kk/
ItN6d740eQHNh+q/p3GP1m/Flr1yloCe9BjbDl3ge9p/gKNN4NIq+Vf5GZyPlYnf
4Dqz2wqRH5V23Vm/JMFIV4SMllXnlqDWZSiTVXqDV895pV0F/L9R6USHLmAKP1NJ
pH4s7md/C7IfLL2d0y1Saaviv4o+QHAVk49VqtkaTx6Gmj2Y9KsBpsLPEzMdPosq
Gzku+x21DctLOTrYV2pt2YMm9CPF2UAY+8ortFQc0QKBgQD6/7AUlU2P8+d96cz/
LgSxfB8ghUhLn4YmWrdnLjZu68OccSE5vlXEAX440aQvdGbDKTFcRtEDdAALGCNI
YMB8uOjlA0lIGs/fFWJ2OgEoKwPbFLRFYvdq1daiuzUiq/DclrjRG+DS7L2b1ebC
QeiL7Uu7aWD7dy5rL1jb0raCBQKBgQDsB3Wofd6yuFjTxH7XnjfV2JwfINFMppNx
OAEt5Dl3nwY/SG63mFmhTS5ZrQtWovVkWF0SK0EIbWla23CqxhYsYkcnFUF+b4r4
KGunlC2byLnSprFqxfpMo3P0/6LZA6FgRwXSWO6UJcjRgmp5h4evVioZ+cAVo1BO
jkISQ5Hb+QKBgGCW7Ke/HO38qmTmCCFbECtM3J2jLMMNTI6N8m4edowQ5mHZlzOl
b1PST0SGSGyKmtEXlQsxpVVy2mFqlIlR0kEs11LqBNVenAf5Lr7Ya4GNrBouyYC6
KQRP7h0JddU13abFybGOzOHegMjrc7XlrxvJ4Y7paozavF47BjLxz5IRAoGAYlSt
QNfHen9wijD3gw6oRk/qotFCQQO4s1dYrmzBQEOhD6Y2cghndtq3r6Z27c4QG5Dw
nUwl2MP0O2TmaE8EF9ONvwuM8Ia5x67XQsZpxdf3CnpluYznPRxvh6ckifKIPZr5
Iuvn4RJoulfx0dWTwolMGuxAiQMzxrZfckpyLskCgYEAkCKJuTu55Dmo5+h7EvM3
rRlh8tdPGyCA0QbOGFAEPjlpqkuPv2CPr/6VOoCVGZ+I5/F0QJNuH0kaoqIMECF3
T3u2JGBlS6TWMSWHGX8cVN5KpQ+NMGhydkpvthHMWvdaLGXmprFJ5pdE34vUCHgk
AsluGADi9e9PYjwabB53Lwk=
-----END PRIVATE KEY-----
)",
         .public_pem = R"(-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA52sGrNjhvYF80RXsVhHQ
o/EYUk14hVpKA4j3HvV7k48iTG0u1IRkjAl1oAny2SirUjcVCu84F57MLD521l6q
PZ+bjLlW1sMsi6bhu3RNc8100nnhSBKyxkkmxaEHe7pcUcTI6IHIk40Txm7/BINK
TXInt2DdQKE7rGaCG5dtnZAzOKtQR/rhNNZiIYPAmTfxxecwE5TxHBHIcUwTb+qH
v9rBC7VVwc2DuS20lkZfhlAsIRNLilr5XA9z/s7AEmF7ea1GDJtoJokMA9oZlOyh
0jo/Ea2ifPC2Vrn2vdHGi6cvqpUbWPbK1lxBcwl3QUX2z1hCh5V99Rwh2gbTCJO9
3QIDAQAB
-----END PUBLIC KEY-----
)"},
        {.kid = "k2",
         .private_pem = R"(-----BEGIN PRIVATE KEY-----
MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQCn5J4FOqs2yNPg
ViJ8ErFGy02EiU9zESs9euM94Fj3Tr+7m8Cjeah8FIQbyhZM7seC/JRjyUaHg9M1
9ZdTgy18hP83OBY2B2Niwi4alB0FlKjlh9j5Yb86RamCZTxw2Ej1+6Fk0jZF7aGY
+B1WeT49tDxvWBooeZ1q0zhqtnHZLbE5w1UbiZTKaScKNH8rosh2TkixqoywUJ+B
f+KJ83tPoxRYG6UqL010KdjulSVQ83r2qzLSPi2YGVRoZUDNEsBtENd/ra8O9Wd5
HSyYz1s5kA6zIiimHozShkRfsMigdUH9Lr3QCTlWndmtkKJdofJKLRBUuwRHjB3c
zR0orMfdAgMBAAECggEAAR+7egaaUMRAS85DG14PX7MKyCHNMRhVticnTlq1dUqd
ha8mZJ0RCE1DrqyIGyhjmBC+v81S/7Jdm9C4Z5g4P5aYdfjZxIJMVFqKnEuWTr0r
H7MwcMBdRK/dHMpFtZORVIg83JED0IdDsmsUr28Spdx0PC3DmxDg42eheBYfPHaD
r7GVR/TKcRKwdYR0ukUv6KpR5iLlWENUjB2O2/WZ7vAqvHzt61aN21QF/gxVMVJ/
5AlH9txjmKYckmwddjo7rIe2u8PoTcBeRwkn6dek68htvdsA+cgg7Eamv0rJi5Sm
G6X4E1J7D0CxCgU+ERQpMfpjQkk/i2q6mh42eG96twKBgQDTNOyAWCoXhKDeXcNh
BAZv7Bj5DFiNQa3nDpq/WeHIBQWo+hrHLQUeSMkwj0sOl6uLXCf7vX+bspDwhrAI
CpXpjF8VNWRmuJu/irOiD27YIT1cSV0rnoyDPHWqkgWFnVp14N0FdtDPkFt2Bv6P
2mHu95VOSE/aE+NWPVXS8mnU3wKBgQDLgA6R07ht0h9TfCWratkl4Qhg+GHU80Ly
/AYNEswamT4SEhYvOv8ZDFD5Q8Leev4EQy4B4ggUu12QLFZv3yvO5f6BoyuAT8ep
jItGtwKsTuqC8y09pelSec7KIRJPK8R3muAmsxAimzVu/axUiOr4wXonN8PEIYxz
uSUV5xKewwKBgQCBpKbXUUblEMA+PofDcVkSMnZRyUZBzuMURV6vvlhdEtgalQsC
35uYr0zvxcVou6jM7lCMshE2XTGissoy5WyH42Yp+pAajY7s0BLbk2WSvTSRBWdv
cu8FT4NapC9HiQMSAGkrBXe/MPkzRa/UVVRv/wFi//gkALk3Iocf6TUVOQKBgDvl
02QE53IbuPC/x+6uon/NvsOcGF+vwnL2z2klsUHa/TQgcrswKEndIDBeS4tktEPY
6j/PogVIKP/4rPB8xc4+UC0kM/eug9xZ69zCnVzOVaR5o0VUAlsuUzmXhmYbQdba
lUOOzR8ChDXJIOI48sCJYkUM2uht34NoaYwK2aY1AoGAXmgrhe4UDSTFWoRgYC66
xZjCCyGIOFhIwrSVUo9JAAtXwsX8n8/9yrIkSSqaRnnDqTXj8la4oxS7Q5rlENpF
CWdRU2xxTHBvWEj/1FIMpfu3spxYb+TWNyA4O9xesCMLG9iLL9AVwCZylbO6ZxP9
PYPgB79/H6OGtOluBaDNVgQ=
-----END PRIVATE KEY-----
)",
         .public_pem = R"(-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAp+SeBTqrNsjT4FYifBKx
RstNhIlPcxErPXrjPeBY906/u5vAo3mofBSEG8oWTO7HgvyUY8lGh4PTNfWXU4Mt
fIT/NzgWNgdjYsIuGpQdBZSo5YfY+WG/OkWpgmU8cNhI9fuhZNI2Re2hmPgdVnk+
PbQ8b1gaKHmdatM4arZx2S2xOcNVG4mUymknCjR/K6LIdk5IsaqMsFCfgX/iifN7
T6MUWBulKi9NdCnY7pUlUPN69qsy0j4tmBlUaGVAzRLAbRDXf62vDvVneR0smM9b
OZAOsyIoph6M0oZEX7DIoHVB/S690Ak5Vp3ZrZCiXaHySi0QVLsER4wd3M0dKKzH
3QIDAQAB
-----END PUBLIC KEY-----
)"},
        {.kid = "k3",
         .private_pem = R"(-----BEGIN PRIVATE KEY-----
MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQDhmckCC7rssfiw
FmyR1hs46Zhn9ed8nBSjJnWxFm/VcgoKqaC0XTPGXnCRR9uBZmFh+75M7kU9b3iS
kUjr0eCc+O3iNUfBhqbvThiw4ECzCaBI20MbcH7E246hWvZBejDAX48QRGgqT9Xp
WYBIHt75rvw5Ep9xbEAe781XjavPEBRJtq55nCFVFqk5Mtw+v2FNfYajNQkIvOou
VKcINzJC5RmJW1f/2/ss9dFSpnlqD7gXxNlUd7K11MKjkHPjSKdsS3zzlfsBZuix
kAfv3nh3vzINHYamCRM6Lm+tCxJSDDfrbRctYIhW2+vuuoKni29EcVIdmJicwHUy
wxGP6MGZAgMBAAECggEAIk39tEtvVZ2saK5IPRbXFdzjeW95j0e2laZ7//0e7VCF
eWCY2MRRYqkqqdTI6pDUXw9mPRGAQtrH9VWVRpKn+oaZuauLaUCd8san14GKJQ9i
KaH5vtro0+tk8WFBD+zSK/Z77SfRxRlVuEGNUaosEsCKhu0vhJJG381sJpOa3AXX
UKsq3pqLbja3mkhjfooBN8tY0lhGlhmsqBPLbbLQQ/vJvTumCLNbZnA187drDi6c
fI3ajIEvx/2n3ysxU2kdbMg2jbqcFPuJAmRWe6FAOiPizfjaPS4Du/+hFnyk0f2w
aBK2ck2Qzp2JFohwLBkPy81uEQu+yGmeQuRvSJ6F2QKBgQDy1etdCkR+3OGWeuxI
gP9oTlkZWK+XaKP+X3BIr7mgfLVEBdYPPqDm5KcvdfC880tnedZT8dEKOIUinGj7
6Tw7GIGvRYrwGhsAi9vDNqQfkhJlCRAGaUsWmxC9uZLndZUnU+cuMJb+34kXQ6xl
qbeaaj+eedBRMh1eD6cyMVa95QKBgQDt1K3nVX0qM51pi43A0FKin7HNIWQqfyux
YsHN6Vr0dlUW9Hn2JOE3w4HH+RytJqPGo5mkpuziLnyzB3k/oEf5PrHDWsGkZ0zH
y1kuB0omQT08jzrMIixv7/y/SxZc6XnkqFiYSUZa7S/gSmAUk9sao5MGxM9Vu+FA
nHT4EVEZpQKBgQCRgCO6Z8CK0wZIB/czqjde5DL2wPDVI9m/PKgmpUPwKUjjLSwJ
jlkSf8a85UoNrSltIs+NFMNQAHWlO1qcNi/kqNZrkpuhKcMsHKDc4wyL7hYfe8Ki
VMytCtSJGXwwO3/XRKqsPmj65i1aRy4w6/QbDbZ42jw7qm92QKLJrE5xEQKBgEny
e9PWz+EERWhgvMV7wIXR832daUCRY+t2kl3MtbwW4uQNRbKTyvcEseCUgycPQZLs
oUQBptu4qosbwsZWtqo3pRvhpx3QBJ6Giob2O0bjt/+RZS29XmW7j7GGzkA7U+wV
r95Bwj9ZSi6J0Y/0XQbOX1OWdATrMuFdBD1xXO8FAoGBAL/MeqUx19ecXO0HQdF3
ORqie6du5DQYgmhQqFXYgiT5STYYnmuqo4LF6qIaZY6U9p+hO6iQfOqmCb7dphui
BvRTy1MamO1MnIoO4Kexpm7qGmcY7EKZKDUO2zD/YOtfBUXW9Oi/7WsNqDyDjjpt
C1SIz+TsiHEjXBwYDCrbuHtu
-----END PRIVATE KEY-----
)",
         .public_pem = R"(-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA4ZnJAgu67LH4sBZskdYb
OOmYZ/XnfJwUoyZ1sRZv1XIKCqmgtF0zxl5wkUfbgWZhYfu+TO5FPW94kpFI69Hg
nPjt4jVHwYam704YsOBAswmgSNtDG3B+xNuOoVr2QXowwF+PEERoKk/V6VmASB7e
+a78ORKfcWxAHu/NV42rzxAUSbaueZwhVRapOTLcPr9hTX2GozUJCLzqLlSnCDcy
QuUZiVtX/9v7LPXRUqZ5ag+4F8TZVHeytdTCo5Bz40inbEt885X7AWbosZAH7954
d78yDR2GpgkTOi5vrQsSUgw3620XLWCIVtvr7rqCp4tvRHFSHZiYnMB1MsMRj+jB
mQIDAQAB
-----END PUBLIC KEY-----
)"},
        {.kid = "e1",
         .private_pem = R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgL/Ss26nQolWt7JsZ
SdxK+MrheHSDCtyJ53SQf6PVKWGhRANCAAQOhgSqwqYVqtQH54BJXgX8Y4lSmoM+
IlndDd3YpLMEf1xDtlXdMo8W4B6dW9rJh1s0zP7Ycrll8uq5hxQTK4tJ
-----END PRIVATE KEY-----
)",
         .public_pem = R"(-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEDoYEqsKmFarUB+eASV4F/GOJUpqD
PiJZ3Q3d2KSzBH9cQ7ZV3TKPFuAenVvayYdbNMz+2HK5ZfLquYcUEyuLSQ==
-----END PUBLIC KEY-----
)",
         .alg = "ES256"},
    }};
    return keys;
}

}  // namespace

const KeyPair& test_key_pair(std::string_view name) {
    for (const auto& pair : fixed_test_keys()) {
        if (pair.kid == name) return pair;
    }
    throw std::out_of_range("there is no test key pair `" + std::string(name) + "`; there are k1, k2, k3");
}

}  // namespace authrig
