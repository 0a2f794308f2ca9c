#pragma once

// Published vectors, and what the openssl command line made from their keys.

#include <string_view>

namespace vectors {

/// RFC 7515 appendix A.1: the shared key, base64url
inline constexpr std::string_view a1_key =
    "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow";

/// RFC 7515 appendix A.1: HS256
inline constexpr std::string_view a1_token =
    "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9"
    "leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

/// RFC 7515 appendix A.2: RS256
inline constexpr std::string_view a2_token =
    "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19"
    "yb290Ijp0cnVlfQ.cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt"
    "_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb"
    "1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI"
    "8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw";

/// RFC 7515 appendix A.2: the modulus
inline constexpr std::string_view a2_n =
    "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yR"
    "T-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXB"
    "dQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9ia"
    "GNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ";

/// The public key of appendix A.2 as SubjectPublicKeyInfo
inline constexpr std::string_view a2_public_pem = R"(-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAofgWCuLjybRlzo0tZWJj
NiuSfb4p4fAkd/wWJcyQoTbji9k0l8W26mPddxHmfHQp+Vaw+4qPCJrcS2mJPMEz
P1Pt0Bm4d4QlL+yRT+SFd2lZS+pCgNMsD1W/YpRPEwOWvG6b32690r2jZ47soMZo
9wGzjb/7OMg0LOL+bSf63kpaSHSXndS5z5rexMdbBYUsLA9e+KXBdQOS+UTo7WTB
EMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6/I5IhlJH7aGhyxX
FvUK+DWNmoudF8NAco9/h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXp
oQIDAQAB
-----END PUBLIC KEY-----
)";

/// The private key of appendix A.2 in PKCS #1
inline constexpr std::string_view a2_private_pem = R"(-----BEGIN RSA PRIVATE KEY-----
MIIEowIBAAKCAQEAofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd/wWJcyQoTbji9k0
l8W26mPddxHmfHQp+Vaw+4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL+yRT+SFd2lZS+pC
gNMsD1W/YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb/7OMg0LOL+bSf63kpaSHSX
ndS5z5rexMdbBYUsLA9e+KXBdQOS+UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uD
Zlxvb3qCo5ZwKh9kG4LT6/I5IhlJH7aGhyxXFvUK+DWNmoudF8NAco9/h9iaGNj8
q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQIDAQABAoIBABKucaRpzQorw35S
bEUAVx8dYXUdZOlJcHtiWQ+dC6V8ljxAHj/PLyzTveyI5QO/xkObCyjIL303l2cf
UhPu2MFaJdjVzqACXuOrLot/eSFvxjvqVidTtAZExqFRJ9mylUVAoLvhowVWmC1O
n95fZCXxTUtxNEG1Xcc7m0rtzJKs45J+N/V9DP1edYH6USyPSWGp6wuA+KgHRnKK
Vf9GRx80JQY7nVNkL17eHoTWEwga+lwi0FEoW9Y7lDtWXYmKBWhUE+U8PGxlJf8f
40493HDw1WRQ/aSLoS4QTp3rn7gYgeHEvfJdkkf0UMhlknlo53M09EFPdadQ4TlU
bjqKc50CgYEA4BzEEOtIpmVdVEZNCqS7baC4crd0pqnRH/5IB3jw3bcxGn6QLvnE
tfdUdiYrqBdss1l58BQ3KhooKeQTa9AB0Hw/Py5PJdTJNPY8cQn7ouZ2KKDcmnPG
BY5t7yLc1QlQ5xHdwW1VhvKn+nXqhJTBgIPgtldC+KDV5z+y2XDwGUcCgYEAuQPE
fgmVtjL0Uyyx88GZFF1fOunH3+7cepKmtH4pxhtCoHqpWmT8YAmZxaewHgHAjLYs
p1ZSe7zFYHj7C6ul7TjeLQeZD/YwD66t62wDmpe/HlB+TnBA+njbglfIsRLtXlnD
zQkv5dTltRJ11BKBBypeeF6689rjcJIDEz9RWdcCgYAHAp9XcCSrn8wVkMVkKdb7
DOX4IKjzdahm+ctDAJN4O/y7OW5FKebvUjdAIt2GuoTZ71iTG+7F0F+lP88jtjP4
U4qe7VHoewl4MKOfXZKTe+YCS1XbNvfgwJ3Ltyl1OH9hWvu2yza7q+d5PCsDzqtm
27kxuvULVeya+TEdAB1ijQKBgQCH/3r6YrVH/uCWGy6bzV1nGNOdjKc9tmkfOJmN
54dxdixdpozCQ6U4OxZrsj3FcOhHBsqAHvX2uuYjagqvo3cOj1TRqNocX40omfCC
Mx3bD1yPPf/6TI2XECva/ggqEY2mYzmIiA5LVVmc5nrybr+lssFKneeyxN2Wq93S
0iJMdQKBgCGHewxzoa1r8ZMD0LETNrToK423K377UCYqXfg5XMclbrjPbEC3YI1Z
NqMtuhdBJqUnBi6tjKMF+34Xf0CUN8ncuXGO2CAYvO8PdyCixHX52ybaDjy1FtCE
6yUXjoKNXKvUm7MWGsAYH6f4IegOetN5NvmUMFStCSkh7ixZLkN1
-----END RSA PRIVATE KEY-----
)";

/// A certificate of that key, self-signed with `openssl req -x509`
inline constexpr std::string_view a2_certificate_pem = R"(-----BEGIN CERTIFICATE-----
MIIDDjCCAfagAwIBAgITL2FdBE8zkfsoPNQARm7Z9vk+tjANBgkqhkiG9w0BAQsF
ADAXMRUwEwYDVQQDDAxhdXRocmlnLXRlc3QwHhcNMjYxMTIzMjAxNDA5WhcNMzYx
MTIwMjAxNDA5WjAXMRUwEwYDVQQDDAxhdXRocmlnLXRlc3QwggEiMA0GCSqGSIb3
DQEBAQUAA4IBDwAwggEKAoIBAQCh+BYK4uPJtGXOjS1lYmM2K5J9vinh8CR3/BYl
zJChNuOL2TSXxbbqY913EeZ8dCn5VrD7io8ImtxLaYk8wTM/U+3QGbh3hCUv7JFP
5IV3aVlL6kKA0ywPVb9ilE8TA5a8bpvfbr3SvaNnjuygxmj3AbONv/s4yDQs4v5t
J/reSlpIdJed1LnPmt7Ex1sFhSwsD174pcF1A5L5ROjtZMEQxrZHYJqkeDrrnGya
11UxMFBji4NmXG9veoKjlnAqH2QbgtPr8jkiGUkftoaHLFcW9Qr4NY2ai50Xw0By
j3+H2JoY2PyrZ62EWQwuz3WTOTY8BwNNb2BvniHgVFbK5emhAgMBAAGjUzBRMB0G
A1UdDgQWBBQzGIiPp7+DkM3e011UielRYxna2TAfBgNVHSMEGDAWgBQzGIiPp7+D
kM3e011UielRYxna2TAPBgNVHRMBAf8EBTADAQH/MA0GCSqGSIb3DQEBCwUAA4IB
AQB0lMM0ZKIO4WId5umXwVF2Th32JSQLNLMOWaNIZmydB9Kff4Vobh5cL7jkwVHc
UL8bTe2W6vGyHr9omnUmxITh8rPqhekTQNy2WRsRDU/dN/q/qJHqq72Sj6K6kVy6
kxTMhy8LXnwIe1OfJRZgYyJreYG0bK3VTE5QhYRYR16uJcPtwIVjkwtTS8UHZ7yK
h8NYne04ZqAy8FDsfuJo8WCbfFNhyNYs4KFnUx6I2rOEbG/DaJJZzMmv7xxP4g0K
EVp7T56JWhZX8dWIqgEV5fEpiycKw8eQxZZiUZiuUx0Rmc+O/oX/fFVJ5AxFKWhf
RW7g8USmS1j36ni/pFyWoU3m
-----END CERTIFICATE-----
)";

/// That private key encrypted with `openssl pkcs8 -topk8`
inline constexpr std::string_view a2_encrypted_pem = R"(-----BEGIN ENCRYPTED PRIVATE KEY-----
MIIFLTBXBgkqhkiG9w0BBQ0wSjApBgkqhkiG9w0BBQwwHAQI7dNZ8QqX7aMCAggA
MAwGCCqGSIb3DQIJBQAwHQYJYIZIAWUDBAEqBBDrfYKhIeoWfbLaPDxM+Hf1BIIE
0FIjNrNUhe5AHf49UXHDuHe3Q5coQbtXuVND1tFBtFRoaiZPg9QOEZSHDcEdyucA
fMpTijMyUktbWiSdDwglNFDhAzBcViow5CdfMxj4zGP2kHGsb9Vu3n1T+k3/MZiJ
5kZN6BquSlQCN9Gk1xFBmugeFntbQMHecFhDwcFtog1bvICEPvY538xjs0VA+Ql2
hAUVL6AU1d9tUafBcGXS7hO03UNayjWbpPNV82g+0IaLs0GvvxLAuGEWGo0LA/de
N2b6u94D80/sGaW5pM0JZy1LUa9p1kwEZnl95WmlbE6N/52iVxne1XKUsiz/q2uT
L0wxQIJjFv3YdhLfLN1cm6NhKNphxqnj81wwGJyNIH4NdS56+widfNB7TQyQXtMS
3T5U3d3G7BJIhfLsn3JLvVkNOP4UhsDs7XTPmGSZGOat16rbWz/RBXHyHcFLGmdR
8eXA1hO3CkZHt+n0r5V/pEI/WFJYR0g3O7lUFW+EEfev7ql/+XIYHcEWFMm6tgTt
eTIHAl0P2m6kVfEPqsAaxgKQ2zLNedcXosWoQvkAcWq9JCDnouhXjcPu3RMFN7IN
itUf5/oQ/8GfvA5Yjjk62avcopgVOwX13ELy0hDh9UTCocBAGpCzIqM+J0lHyiZn
kfjrHGNPtcT4sS27DiVXqOmrAyXmbanR9jux8IwzpMAky1cc88F7GH09TcgTbwtF
2jaJszS3dNxRLEgzWhpwS/BT1xF+mNXf9CalvwXrSTSjN8gQpmu9KxzFVmt6t0Df
A+9tpo77wQ4xuGcYiPjsRJmLXXHK2Jvrlk+mh+DoQ5SdCPLwxRc4C+m5rhPCve8W
7rLskaLAd+EyzUXq8zKSJe5gz6HSbKk0spdaBdyGbOvWVG+eHxfD7WvrQJi666Q8
R5JJux4fNgkeYCKYFeRhkbXnmnLOwwVJWUi545zYP+qhioREQBXWnLZ5fCbmWinF
ZXiwebmrv6LST0k6tU8+cbvz3dBEuf90aAj45YFJwUhqQRpef1PNNzdkp517UpUV
r5BAqKsiHjzjjmtemMy/BYdNa6HqOll2QL8ZKzv1cjTFWMedas4mMzPVAdU8z1xG
yqzfL0oN+vFgedV+aB3sygDH/NuB28uSOzw+qZb6jccgdjzokQmI/wGbnLleZg0a
+8UuuWG1d4Y5twQre404Jb23fhoL3WVadIb7B1209VEx0m4SyQmmkbCcA2uEdPI7
UMF9WyDOd5S7RC5U6Q6+TzzHQdfXRQzOG4KjHSfxuOKT5BjCVI0ALvP/DZmfIqKW
m2qqaUDlG2NjDn/piJw5HNSLUIUsb2JSzTPZC/qTmHVp5mbSosV3jEhAmeWKsaDU
PViRW6H06HAdgOq2sA9NNwshqImTkdWydhXQbiPUCWWHc6twZ7nQBfmEgSMv+fy+
hhPDOqKySJAbGvVfg01PSLNPEFL/PFlKXJAVBLhhvlgXVGVxVX3qY+E3j8V9JSI2
rKTQLltZCB348reDojKtYSuFgSG3fSbVb1sPqFhLA6BWRkPxijCwr/yb3dsSKL0L
Hy5zFkvll3wrK4sihCsXzaobHOtIGwOtYMFetXMT/HY8NNL7RNdopUpwFnImU08N
Eg55JfKXRG5JZNgKkwsnajhk/8biLm/RMqls8BaJtc1C
-----END ENCRYPTED PRIVATE KEY-----
)";

/// RFC 7515 appendix A.3: ES256
inline constexpr std::string_view a3_token =
    "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19"
    "yb290Ijp0cnVlfQ.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU"
    "1Q";

/// The public key of appendix A.3
inline constexpr std::string_view a3_public_pem = R"(-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEf83OJ3D2xF1Bg8vub9tLe1gHMzV7
6e8Tus9uPHvRVEXH8UTNG72bfocs3+257rn0s2ldbqkLJK2KRiMohYjlrQ==
-----END PUBLIC KEY-----
)";

/// The private key of appendix A.3 (RFC 5915, without the public part)
inline constexpr std::string_view a3_private_pem = R"(-----BEGIN EC PRIVATE KEY-----
MDECAQEEII6bEJ5xkJi/mASH3x9dd+nLKWBuvtImO19XwhPfhPSyoAoGCCqGSM49
AwEH
-----END EC PRIVATE KEY-----
)";

/// The payload and key of appendix A.2 under RS384, signed with `openssl dgst`
inline constexpr std::string_view cli_rs384_token =
    "eyJhbGciOiJSUzM4NCJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19"
    "yb290Ijp0cnVlfQ.UqgNjrJOGhk4wfoSG6Uvrt9GcKu-TgPwInExALrMBadg1pol1uTw7mZADTddAWsC6ZzdFiTFUmIi7DuD38ft"
    "LAZoW4qezdAO7RYf1yZDsbT20bt8DJJN1I4VovL2PLg80B6x6ug-kaW8k5LaM5ce0dk1zgWhjafKC3Mb4UNLL8f9fqVMkHpdWYRj"
    "F6QjTz12Ap-gq-tPyUoWSdvzCIYOcZ9-08SQQdUTTgsNF1Qwu3TqeWPqzNJwmWHiHMmaV8I4ktMFEX-AiEBa55KsfYTx0jSbTHP-"
    "odqmnLQJ4n-oQJ2RSXy0HQP6BkdiwDHdoMUk4z_wAeOsfDTs_mLxTgOInQ";

/// The same under RS512
inline constexpr std::string_view cli_rs512_token =
    "eyJhbGciOiJSUzUxMiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19"
    "yb290Ijp0cnVlfQ.ZatQfsb2gyCu3y9cDuz59a-IKm4bkqtT0HuT8BpNlPCmA3Y2eH91CVSI0TbkPqI9v2jaXuWvPcoJGNRtTpUX"
    "afTAbqzxWSMjqx8SkJRTuUz6imaHBctra42j2AvJ1t7qJwf2NN49y9PZbkYn3ejhU-iCmKJ3J-_GLsYp5VlximYm-o3sMul0tyCM"
    "vHUdmuWvadnVEaio-jix3pXYWfyFC8tp19zZrTaofxTAzCqlqundx22tfsuqchto_zVnZk_ZBr1R5lr29Qle5JgLmRkfDNbVSQZF"
    "dwg6mSlODL8BrOiM_vreMaPCO8U_JGezKUob0ONv7DA7XDfpbaXaFsHipQ";

/// The same under PS256
inline constexpr std::string_view cli_ps256_token =
    "eyJhbGciOiJQUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19"
    "yb290Ijp0cnVlfQ.ZubD6951LADCZdxz3PLxK6xQbxZthnkjB28kJnKhsdi3Td-NE9L1EfSvv4ynZnEp-aT1X5imS-Hgz8qy3mXz"
    "gEqBQKZqD41sjjgIfZp63cUbeya-rrYbtNzF-IRc9sCZDbghgK66UdNR-tR9BtVn4LwSo-YnthpS4onUZU83SLzVID5acyT_dz4F"
    "J7isP7svF_gjuf85mAtUnL2hM8dekb5ExxpKbM1sg78TlpGE4-iG1QvSnSw8AJOQMZ835ndF_6C3Clqli2d1icCXhM-rsNs2XmxM"
    "dUUSxrReTwPB_7hGFdsuBbvCJtKy0TPpp9z8MT3ifCigH2xyLGMGDY26DA";

/// RFC 7638 section 3.1: the public key
inline constexpr std::string_view thumbprint_pem = R"(-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA0vx7agoebGcQSuuPiLJX
ZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tS
oc/BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ/2W+5JsGY4Hc5n9yBXArwl93lqt
7/RN5w6Cf0h4QyQ5v+65YGjQR0/FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0
zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt+bFTWhAI4vMQFh6WeZu0f
M4lFd2NcRwr3XPksINHaQ+G/xBniIqbw0Ls1jF44+csFCur+kEgU8awapJzKnqDK
gwIDAQAB
-----END PUBLIC KEY-----
)";

/// RSA of 1024 bit, too short for RS256
inline constexpr std::string_view rsa_1024_pem = R"(-----BEGIN PUBLIC KEY-----
MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDCmHYXMuQMfikyjEMLaWy8+qdd
L1jQqP9RtpsyFDUeFqythUuYpZn4hZJJyN/+pF82DUgAs971Cg6He7wcusC1M8oZ
b02NKZxygCBadtu3Sd1IIwHgpLyJZEc0DdmUVrYtngztkwfy0J+sSOXQuRDQY4qv
xQpNOwtNj0nb8uUWrwIDAQAB
-----END PUBLIC KEY-----
)";

/// A private key of 1024 bit
inline constexpr std::string_view rsa_1024_private_pem = R"(-----BEGIN PRIVATE KEY-----
MIICdwIBADANBgkqhkiG9w0BAQEFAASCAmEwggJdAgEAAoGBAO39xYcci5hJdRir
p467HYZ2fg/C6aFrR7RUrE4IckrFEAkhC2sP2M5gnHhaFN4D3MJRSA2DZp5zh0NP
J5swFgu9O05x3A8Lbr295mkB80XuWfBpJTdomPj0NEQBcw3sPx6FVq6SgyWkbYQU
x2G8mZOBse5qJLqSjEIqm//qMma1AgMBAAECgYBKbtElhb7/HRJbaexYzprYYBzj
LxHE43mko8rUCP499k4inMwmauli+oJVfc8C9PBJcgR3/X3N1tIaMhpwBeUOomhs
RUVLwvsqtEAAFJlC+0iBf+6YB1KQ2+psMLEdYbTWN7BBHnDQpVKFP6CyYQvwDrD0
9zRrUzNeyipAESQ1wQJBAP1MxizmK98JXOdMPllYDqdGJlPvytdiKf6fGILsyFmV
ghjz5r7kgQnrP7uW4QOd4pK3cw9MerVSfSiw0ywZ6HECQQDwhzjaBGZi06QDyxwA
NE59M4c7nPaw7iqdXWo0CFNNHhcdbtkUISVlGeJNjMBMS1+rCN/LYk2h6oxF3Jvl
OOSFAkEA77vZGKekQAzxg+xSWmcQP1sSbYDXfzBmRJm5LjkCil8Jaap16pgEVSn1
AQuU3cJxraC44nLk9HYlBP0OcH/40QJBANs85f0S9aAu+NjcUXF+O+yzAxi7QcCT
1hQKCbvTutoYC0mwt/05GTTGGxhEqyLfsRvcwuBHgiuL9r/XDeIpsWECQH6fFdwI
cPpQWaSxjIklXXjH2Y/HLiPSEvP/zv7yuAScoNevA1fWx/GVM9wzihWHoccguEyG
5sDxkgYXs68L8PE=
-----END PRIVATE KEY-----
)";

/// A curve that no algorithm of ours uses
inline constexpr std::string_view p384_pem = R"(-----BEGIN PUBLIC KEY-----
MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAExLsSK5PfVNcgolkFEy6tV8uoUh9+OpT6
Pof0BQYv2Qqk578mzrXbMYtNJj3eCKJTN2ch1XVMj1Znr9pQnEdzB15+J2vgkwfZ
OCeEZX2sU9rCndBF5B8pbMNRSNSSTyC2
-----END PUBLIC KEY-----
)";

/// A type that no algorithm of ours uses
inline constexpr std::string_view ed25519_pem = R"(-----BEGIN PUBLIC KEY-----
MCowBQYDK2VwAyEANUGDhnvzuw6T5mXBZzJbQ5QPtisTUlq61ntYumYgR9E=
-----END PUBLIC KEY-----
)";

}  // namespace vectors
